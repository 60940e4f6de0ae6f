"""Goals and limits: what the leader has stated, and the forms to state it anew."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import Refused
from ildsjel.actions.state import state
from ildsjel.facts.holding import before, holding
from ildsjel.facts.text.grammar import KIND_OF
from ildsjel.insight.internal_currency import unpriced
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.statement_form import StatementForm
from ildsjel.surfaces.web.forms.statements import FORMS
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.stating import form_for
from ildsjel.surfaces.web.taken_back import take_back


@member(Role.LEADER, Role.KEY_EMPLOYEE)
def goals(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "goals/show.html", _context(request, access))


@member(Role.LEADER, methods=("POST",))
def statements(request: HttpRequest, access: Access, kind: str) -> HttpResponse:
    """States one thing that holds from a day on."""
    if kind not in FORMS:
        raise Http404
    form = form_for(request, access, kind, request.POST)
    if form.is_valid():
        try:
            state(by=access, what=form.statement(), now=timezone.now())
            return redirect("goals", organisation=access.organisation.slug)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return render(request, "goals/show.html", _context(request, access, form), status=422)


@member(Role.LEADER, methods=("POST",))
def statement_undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes a statement back, as if it had never been made."""
    take_back(request, access, Receipt.objects.of(access).filter(source="statement"), receipt)
    return redirect("goals", organisation=access.organisation.slug)


def _context(request: HttpRequest, access: Access, tried: StatementForm | None = None) -> dict[str, object]:
    forms = [
        tried if tried and tried.kind == kind else form_for(request, access, kind)
        for kind in (FORMS if access.leads else ())
    ]
    today = timezone.now().astimezone(access.organisation.zone).date()
    receipts = {fact: receipt for receipt, fact in stated_of(access)}
    # What has no form here stands elsewhere: the team's rhythm with the time study, a charter with its initiative.
    held = [fact for fact in holding(receipts, today) if KIND_OF[type(fact)] in FORMS]
    return {
        "stated": [(receipts[fact], fact, before(receipts, fact)) for fact in held],
        "unpriced": unpriced(held, outcome_names(access)),
        "forms": forms,
        "tried": tried.kind if tried else "",
    }
