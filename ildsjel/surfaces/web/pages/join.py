"""Join in (Bli med): what a colleague can do without any training."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.offer import offer, open_initiatives
from ildsjel.actions.right import DOERS
from ildsjel.facts.offering import JOIN, KNOW, Offer
from ildsjel.ledger.lessons import lessons_of
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.waiting import Waiting, waiting
from ildsjel.people.access import Access
from ildsjel.surfaces.show.learning_words import how_far
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told

SHOWN = 3


@member(*DOERS)
def join(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    offers, now = facts_of(access, Offer)[::-1], timezone.now()
    mine = {one.initiative for one in offers if one.sort == JOIN and one.by == access.key}
    context = {
        "initiatives": [(key, key in mine) for key in open_initiatives(access, now)],
        "waiting": _waiting(access, now),
        "lessons": [(one.lesson, how_far(one)) for one in lessons_of(access)[:SHOWN]],
        "known": [one for one in offers if one.sort == KNOW],
    }
    return render(request, "join/show.html", context)


@member(*DOERS, methods=("POST",))
def offers(request: HttpRequest, access: Access, sort: str) -> HttpResponse:
    """Keeps what is offered."""
    given = {name: request.POST.get(name, "")[:300] for name in ("text", "initiative", "conversation")}
    with refusals_told(request):
        offer(by=access, sort=sort, now=timezone.now(), **given)
    return redirect("join", organisation=access.organisation.slug)


def _waiting(access: Access, now: datetime) -> list[Waiting]:
    """What the reader has taken, then a few that are free, first those asked in the open."""
    found = waiting(access, now)
    free = sorted((one for one in found if not one.taken_by), key=lambda one: not one.text)
    return [*(one for one in found if one.taken_by == access.key), *free[:SHOWN]]
