"""How long Ildsjel is looked at, told by the pages themselves; and keeping what nobody uses."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from ildsjel.actions.keep_thing import keep_thing
from ildsjel.actions.note_use import note_use
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member(methods=("POST",))
def uses(request: HttpRequest, access: Access) -> HttpResponse:
    """Adds some seconds to what a page has taken; whose they were is not kept."""
    said = request.POST
    note_use(
        by=access,
        page=said.get("page", ""),
        seconds=said.get("seconds", ""),
        opened=said.get("opened", ""),
        now=timezone.now(),
    )
    return HttpResponse(status=204)


@member(Role.LEADER, methods=("POST",))
def keepings(request: HttpRequest, access: Access, thing: str) -> HttpResponse:
    """Keeps something for a year."""
    with refusals_told(request):
        keep_thing(by=access, thing=thing, because=request.POST.get("because", "")[:300], now=timezone.now())
    return redirect("question", organisation=access.organisation.slug, key="rigidity")
