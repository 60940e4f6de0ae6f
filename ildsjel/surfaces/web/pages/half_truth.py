"""One half-truth: the fact, the claim once, why it misleads, the fact again; what weighs, and what was decided."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ildsjel.actions.judge import judge
from ildsjel.actions.right import DOERS, WRITERS, NotAllowed, Refused
from ildsjel.actions.weigh import weigh
from ildsjel.actions.weigh_up import Answers, speaking, standing_of
from ildsjel.facts.half_truths import UNKNOWN
from ildsjel.insight.half_truths import Standing
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.surfaces.show.half_truth_words import as_question
from ildsjel.surfaces.web.forms.half_truths import JudgeForm, WeighForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.half_truth_page import SOURCES, context_of
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.taken_back import take_back


@member()
def half_truth(request: HttpRequest, access: Access, half_truth: str) -> HttpResponse:
    """The page."""
    answers = speaking(access, timezone.now())
    return _page(request, access, _found(access, half_truth, answers), answers)


@member(*DOERS, methods=("POST",))
def weighings(request: HttpRequest, access: Access, half_truth: str) -> HttpResponse:
    """Weighs something."""
    now = timezone.now()
    answers = speaking(access, now)
    found = _found(access, half_truth, answers)
    form = WeighForm(request.POST, questions=answers, speaker=speaker_of(request))
    return _kept(
        request, access, found, answers, form, lambda said: weigh(by=access, half_truth=half_truth, now=now, **said)
    )


@member(*WRITERS, methods=("POST",))
def verdicts(request: HttpRequest, access: Access, half_truth: str) -> HttpResponse:
    """Gives a verdict; where it is not known, the claim is opened as a question."""
    now = timezone.now()
    answers = speaking(access, now)
    found = _found(access, half_truth, answers)
    form = JudgeForm(request.POST, standing=found, speaker=speaker_of(request))
    question = speaker_of(request).say(as_question(found))

    def keep(said: dict[str, str]) -> None:
        judge(by=access, half_truth=half_truth, question=question, now=now, **said)
        if said["verdict"] == UNKNOWN:
            messages.info(request, _("It is an open question now, for whoever wants to find out."))

    return _kept(request, access, found, answers, form, keep)


@member(*DOERS, methods=("POST",))
def half_truth_undoing(request: HttpRequest, access: Access, half_truth: str, receipt: int) -> HttpResponse:
    """Takes something back."""
    take_back(request, access, Receipt.objects.of(access).filter(source__in=SOURCES), receipt)
    if standing_of(access, half_truth, timezone.now()):
        return redirect("half_truth", organisation=access.organisation.slug, half_truth=half_truth)
    return redirect("half_truths", organisation=access.organisation.slug)


def _found(access: Access, half_truth: str, answers: Answers) -> Standing:
    found = standing_of(access, half_truth, timezone.now(), answers)
    if found is None:
        raise Http404
    return found


def _kept(
    request: HttpRequest,
    access: Access,
    found: Standing,
    answers: Answers,
    form: WeighForm | JudgeForm,
    keep: Callable[[dict[str, str]], object],
) -> HttpResponse:
    if form.is_valid():
        try:
            keep(form.cleaned_data)
            return redirect("half_truth", organisation=access.organisation.slug, half_truth=found.key)
        except NotAllowed:
            raise
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    name = "weigh_form" if isinstance(form, WeighForm) else "judge_form"
    return _page(request, access, found, answers, status=422, **{name: form})


def _page(
    request: HttpRequest,
    access: Access,
    found: Standing,
    answers: Answers,
    *,
    status: int = 200,
    **tried: WeighForm | JudgeForm,
) -> HttpResponse:
    context = context_of(access, found, answers, speaker_of(request), timezone.now(), **tried)
    return render(request, "half_truth/show.html", context, status=status)
