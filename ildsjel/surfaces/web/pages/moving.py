"""What if somebody did something else? For their nearest leader, once they have been told, and for themselves."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.right import DOERS
from ildsjel.actions.see_move import may_see, see_move, tell_move, told_of
from ildsjel.insight.few_hands.places import place_of
from ildsjel.ledger.handovers import handovers_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member(*DOERS)
def moving(request: HttpRequest, access: Access, person: str) -> HttpResponse:
    """The page; it is not there for others."""
    now = timezone.now()
    today = now.astimezone(access.organisation.zone).date()
    if not may_see(access, person, today):
        raise Http404
    found = see_move(by=access, who=person, now=now)
    context = {
        "who": person,
        "is_own": person == access.key,
        "told": told_of(access, person, now),
        "move": found,
        "plan": next((one for one in handovers_of(access, today) if one.handover.who == person), None),
        "lost": [(place_of(one.cell), one.cell[1], one) for one in found.lost] if found else [],
    }
    return render(request, "hands/moving.html", context)


@member(Role.LEADER, methods=("POST",))
def moving_telling(request: HttpRequest, access: Access, person: str) -> HttpResponse:
    """Tells them, and then shows it."""
    with refusals_told(request):
        tell_move(by=access, who=person, now=timezone.now())
        return redirect("moving", organisation=access.organisation.slug, person=person)
    return redirect("hands", organisation=access.organisation.slug)
