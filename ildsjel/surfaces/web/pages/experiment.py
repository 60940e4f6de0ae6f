"""One experiment: what was said beforehand, what was found when it was over, and what is changed because of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.conclude import conclude
from ildsjel.actions.right import DOERS, WRITERS
from ildsjel.facts.learning import UNCLEAR, Question
from ildsjel.ledger.experiments import Tried, experiment_of, result_of
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.show.learning_words import ANSWERS, result_in_words
from ildsjel.surfaces.web.forms.learning import ConclusionForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member(*DOERS)
def experiment(request: HttpRequest, access: Access, experiment: str) -> HttpResponse:
    """The page."""
    return _page(request, access, _tried(access, experiment), ConclusionForm())


@member(Role.LEADER, Role.KEY_EMPLOYEE, methods=("POST",))
def conclusions(request: HttpRequest, access: Access, experiment: str) -> HttpResponse:
    """Keeps what is made of it."""
    tried, form = _tried(access, experiment), ConclusionForm(request.POST)
    if form.is_valid():
        with refusals_told(request):
            conclude(by=access, experiment=experiment, now=timezone.now(), **form.cleaned_data)
            return redirect("experiment", organisation=access.organisation.slug, experiment=experiment)
    return _page(request, access, tried, form, status=422)


def _tried(access: Access, experiment: str) -> Tried:
    found = experiment_of(access, experiment, timezone.now().astimezone(access.organisation.zone).date())
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest, access: Access, tried: Tried, form: ConclusionForm, *, status: int = 200
) -> HttpResponse:
    today = timezone.now().astimezone(access.organisation.zone).date()
    read, planned = result_of(access, tried, today), tried.experiment
    answer = tried.conclusion.result if tried.conclusion else read.answer if read else UNCLEAR
    context = {
        "tried": tried,
        "read": read,
        "experiment": planned,
        "question": next((one for one in facts_of(access, Question) if one.id == planned.question), None),
        "answer": ANSWERS[answer] if tried.is_over else None,
        "found": result_in_words(read) if read else None,
        "then": {"yes": planned.if_yes, "no": planned.if_no, "unclear": planned.if_unclear}[answer],
        "expected": ANSWERS[planned.expects],
        "effect": float(planned.effect),
        "form": form if tried.is_over and not tried.conclusion and access.roles & WRITERS else None,
    }
    return render(request, "learning/experiment.html", context, status=status)
