"""A question's own page: the sentence, the figures, the curve, what it rests on, and the decision."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from ildsjel.actions.decide import decide
from ildsjel.actions.review import answer_to
from ildsjel.actions.right import DOERS, Refused
from ildsjel.facts.learned import Decision
from ildsjel.insight.answer import Answer
from ildsjel.ledger.decisions import decisions_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.asked import asked_period
from ildsjel.surfaces.web.forms.decision import DecisionForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.plan_section import plan_section


@member(*DOERS)
def question(request: HttpRequest, access: Access, key: str) -> HttpResponse:
    """The page."""
    answer = _answer(request, access, key)
    return render(request, "question/show.html", _context(request, access, answer))


@member(Role.LEADER, methods=("POST",))
def decisions(request: HttpRequest, access: Access, key: str) -> HttpResponse:
    """Keeps the leader's decision."""
    answer = _answer(request, access, key)
    form = DecisionForm(request.POST, answer=answer, request=request, decided=bool(_decided(access, answer)))
    if form.is_valid():
        try:
            decide(by=access, answer=answer, now=timezone.now(), **form.decision())
            return redirect(f"{reverse('question', args=[access.organisation.slug, key])}?{request.GET.urlencode()}")
        except Refused as refused:
            form.refuse(refused.says)
    return render(request, "question/show.html", _context(request, access, answer, form), status=422)


def _answer(request: HttpRequest, access: Access, key: str) -> Answer:
    now = timezone.now()
    period, about = asked_period(request, access, now), request.GET.get("about", "")
    found = answer_to(by=access, key=key, period=period, now=now, about=about)
    if found is None:
        raise Http404
    return found


def _decided(access: Access, answer: Answer) -> list[Decision]:
    return [decision for decision in decisions_of(access) if decision.question == answer.key]


def _context(
    request: HttpRequest, access: Access, answer: Answer, form: DecisionForm | None = None
) -> dict[str, object]:
    decided = _decided(access, answer)
    return {
        "answer": answer,
        "form": form or DecisionForm(answer=answer, request=request, decided=bool(decided)),
        "decisions": decided,
        "may_decide": access.leads,
        "plan": plan_section(request, access, answer, timezone.now()),
    }
