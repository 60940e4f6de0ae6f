"""Channels and work: the organisation's own words for where and what, and its initiatives."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.arrange import arrange
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.house import FORMS
from ildsjel.surfaces.web.gate import member

ARRANGERS = (Role.LEADER, Role.CARETAKER)


@member(*ARRANGERS)
def house(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "house/show.html", _context(access))


@member(*ARRANGERS, methods=("POST",))
def things(request: HttpRequest, access: Access, kind: str) -> HttpResponse:
    """Puts in a channel, a work kind or an initiative, or puts one right."""
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST, house=open_house(access), prefix=kind)
    if not form.is_valid():
        return render(request, "house/show.html", _context(access) | {kind: form}, status=422)
    today = timezone.now().astimezone(access.organisation.zone).date()
    arrange(by=access, thing=form.thing(today))
    return redirect("house", organisation=access.organisation.slug)


def _context(access: Access) -> dict[str, object]:
    own = open_house(access)
    return {"house": own} | {kind: form(None, house=own, prefix=kind) for kind, form in FORMS.items()}
