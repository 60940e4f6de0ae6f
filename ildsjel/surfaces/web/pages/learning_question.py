"""One question nobody could answer: what is tried, what came of it, and the plan of a new experiment."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.plan_experiment import Unready, earliest_end, plan_experiment
from ildsjel.actions.right import DOERS, WRITERS, NotAllowed, Refused
from ildsjel.facts.learning import Question
from ildsjel.ledger.experiments import experiments_of
from ildsjel.ledger.lessons import lessons_of
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.show.learning_words import how_far
from ildsjel.surfaces.web.forms.learning import TrialForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member(*DOERS)
def learning_question(request: HttpRequest, access: Access, asked: str) -> HttpResponse:
    """The page."""
    return _page(request, access, _question(access, asked), _form(access, None))


@member(Role.LEADER, Role.KEY_EMPLOYEE, methods=("POST",))
def experiments(request: HttpRequest, access: Access, asked: str) -> HttpResponse:
    """Plans an experiment; all that is missing is said at once."""
    question, form = _question(access, asked), _form(access, request.POST)
    if form.is_valid():
        speaker = speaker_of(request)
        try:
            plan_experiment(by=access, question=asked, trial=form.taken(), now=timezone.now())
            return redirect("learning_question", organisation=access.organisation.slug, asked=asked)
        except NotAllowed:
            raise
        except Unready as unready:
            for lack in unready.lacks:
                form.add_error(None, speaker.say(lack))
        except Refused as refused:
            form.add_error(None, speaker.say(refused.says))
    return _page(request, access, question, form, status=422)


def _question(access: Access, asked: str) -> Question:
    found = next((one for one in facts_of(access, Question) if one.id == asked), None)
    if found is None:
        raise Http404
    return found


def _form(access: Access, data: object) -> TrialForm:
    return TrialForm(data, measures=list(outcome_names(access)))


def _page(
    request: HttpRequest, access: Access, question: Question, form: TrialForm, *, status: int = 200
) -> HttpResponse:
    today = timezone.now().astimezone(access.organisation.zone).date()
    tried = [one for one in experiments_of(access, today) if one.experiment.question == question.id]
    of = {f"question:{question.id}", *(f"experiment:{one.experiment.id}" for one in tried)}
    context = {
        "question": question,
        "experiments": tried,
        "lessons": [(one.lesson, how_far(one)) for one in lessons_of(access) if one.lesson.of in of],
        "form": form if access.roles & WRITERS else None,
        "can_count": bool(form.fields["measure"].choices),
        "earliest": earliest_end(today),
    }
    return render(request, "learning/question.html", context, status=status)
