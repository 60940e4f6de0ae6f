"""Join in (Bli med): what a colleague can do without any training."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.offer import JOIN, KNOW, LESSON, offer, open_initiatives
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.offering import Offer
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of

DOERS = (Role.LEADER, Role.KEY_EMPLOYEE, Role.COLLEAGUE)


@member(*DOERS)
def join(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    offers = facts_of(access, Offer)[::-1]
    mine = {one.initiative for one in offers if one.sort == JOIN and one.by == access.key}
    context = {
        "initiatives": [(key, key in mine) for key in open_initiatives(access, timezone.now())],
        "lessons": [one for one in offers if one.sort == LESSON],
        "known": [one for one in offers if one.sort == KNOW],
    }
    return render(request, "join/show.html", context)


@member(*DOERS, methods=("POST",))
def offers(request: HttpRequest, access: Access, sort: str) -> HttpResponse:
    """Keeps what is offered."""
    text, initiative = request.POST.get("text", "")[:300], request.POST.get("initiative", "")
    try:
        offer(by=access, sort=sort, text=text, initiative=initiative, now=timezone.now())
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, speaker_of(request).say(refused.says))
    return redirect("join", organisation=access.organisation.slug)
