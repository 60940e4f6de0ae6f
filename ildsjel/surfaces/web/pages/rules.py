"""Rules: what holds for everybody's privacy here, and what has been switched on; the same page for all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.switch_on import has_representative
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.ledger.rhythm import chosen_by
from ildsjel.people.access import Access
from ildsjel.people.switch import Feature, Switch, switch_of
from ildsjel.surfaces.show.feature_words import FEATURES
from ildsjel.surfaces.show.rhythm_words import standing
from ildsjel.surfaces.web.forms.study import EvaluationForm, SwitchForm
from ildsjel.surfaces.web.gate import member


@dataclass(slots=True)
class Switchable:
    """Something that can be switched on: its record, if there is one, and the forms that are tried or offered."""

    feature: str
    says: Sentence
    switch: Switch | None
    is_on: bool
    form: SwitchForm
    evaluation: EvaluationForm


@member()
def rules(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "rules/show.html", context_of(access))


def context_of(access: Access) -> dict[str, object]:
    """What the page shows."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    return {
        "switches": [_switch(access, feature, today) for feature in Feature],
        "rhythm": standing(LoggedWeeks.of(chosen_by(access, today)), today),
        "has_representative": has_representative(access),
    }


def _switch(access: Access, feature: Feature, today: date) -> Switchable:
    found = switch_of(access.organisation, feature)
    is_on = found is not None and found.is_on(today)
    return Switchable(feature.value, FEATURES[feature.value], found, is_on, SwitchForm(), EvaluationForm())
