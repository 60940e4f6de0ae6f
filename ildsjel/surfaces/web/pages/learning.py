"""Learning (Læring): the lessons, the questions nobody can answer yet, and the experiments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.ask_question import SOURCE, ask_question
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import DOERS, NotAllowed, Refused
from ildsjel.actions.write_lesson import write_lesson
from ildsjel.facts.learning import Question
from ildsjel.insight.learning import KEY
from ildsjel.insight.lessons import funnel
from ildsjel.insight.origins import answered
from ildsjel.ledger.experiments import experiments_of
from ildsjel.ledger.lessons import lesson_of, lessons_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.show.learning_words import how_far
from ildsjel.surfaces.web.forms.learning import LessonForm, QuestionForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.kept import kept
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.taken_back import take_back


@member(*DOERS)
def learning(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; `of` is what a new lesson comes from and `text` its first line, `goal` and `initiative` what a new
    question is a part of."""
    given = {name: request.GET.get(name, "")[:300] for name in ("of", "text", "goal", "initiative")}
    writing = LessonForm(people=names_of(access), initial=given)
    return _page(request, access, QuestionForm(initial=given), writing)


@member(*DOERS, methods=("POST",))
def learning_questions(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps a question."""
    form = QuestionForm(request.POST)
    if form.is_valid():
        try:
            return _back(access, ask_question(by=access, now=timezone.now(), **form.cleaned_data))
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, form, LessonForm(people=names_of(access)), status=422)


@member(*DOERS, methods=("POST",))
def lessons(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps a lesson."""
    form = LessonForm(request.POST, people=names_of(access))
    if form.is_valid():
        try:
            return _back(access, write_lesson(by=access, lines=form.taken(), now=timezone.now()))
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _page(request, access, QuestionForm(), form, status=422)


@member(*DOERS, methods=("POST",))
def learning_undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes back what the reader has just said."""
    take_back(request, access, Receipt.objects.of(access).filter(source=SOURCE, by=access.person), receipt)
    lesson = request.POST.get("back", "")
    if lesson and lesson_of(access, lesson):
        return redirect("lesson", organisation=access.organisation.slug, lesson=lesson)
    return redirect("learning", organisation=access.organisation.slug)


def _back(access: Access, receipt: Receipt) -> HttpResponse:
    return redirect(f"{reverse('learning', args=[access.organisation.slug])}?kept={receipt.pk}")


def _page(
    request: HttpRequest, access: Access, asking: QuestionForm, writing: LessonForm, *, status: int = 200
) -> HttpResponse:
    now, found = timezone.now(), lessons_of(access)
    tried = experiments_of(access, now.astimezone(access.organisation.zone).date())
    asked = facts_of(access, Question)
    done = answered(asked, [one.experiment for one in tried], [one.lesson for one in found])
    context = {
        "answer": answer_to(by=access, key=KEY, period=usual_period(access, now), now=now),
        "lessons": [(one.lesson, how_far(one)) for one in found],
        "funnel": funnel(found),
        "questions": [one for one in reversed(asked) if one.id not in done],
        "experiments": [one for one in tried if not one.conclusion],
        "concluded": [one for one in tried if one.conclusion],
        "asking": asking,
        "writing": writing,
        "opens": writing.is_bound or bool(writing.initial.get("of")),
        "kept": kept(request, access),
    }
    return render(request, "learning/show.html", context, status=status)
