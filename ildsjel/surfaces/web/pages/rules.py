"""Rules: what holds for everybody's privacy here, and what has been switched on; the same page for all."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.switch_on import has_representative
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.ledger.rhythm import chosen_by
from ildsjel.people.access import Access
from ildsjel.people.switch import Feature, switch_of
from ildsjel.surfaces.show.rhythm_words import standing
from ildsjel.surfaces.web.forms.study import EvaluationForm, SwitchForm
from ildsjel.surfaces.web.gate import member


@member()
def rules(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "rules/show.html", context_of(access))


def context_of(access: Access) -> dict[str, object]:
    """What the page shows."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    found = switch_of(access.organisation, Feature.TIME_STUDY)
    return {
        "feature": Feature.TIME_STUDY.value,
        "switch": found,
        "is_on": found is not None and found.is_on(today),
        "form": SwitchForm(),
        "evaluation": EvaluationForm(),
        "rhythm": standing(LoggedWeeks.of(chosen_by(access, today)), today),
        "has_representative": has_representative(access),
    }
