"""How often the team logs: chosen on the page of the time study, by those who log."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from ildsjel.actions.choose_rhythm import choose_rhythm
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.refusals import refusals_told


@member(Role.KEY_EMPLOYEE, Role.COLLEAGUE, methods=("POST",))
def rhythms(request: HttpRequest, access: Access) -> HttpResponse:
    """Chooses it."""
    weeks = request.POST.get("weeks", "")
    if not weeks.isdecimal():
        raise Http404
    with refusals_told(request):
        choose_rhythm(by=access, weeks=int(weeks), now=timezone.now())
    return redirect("study", organisation=access.organisation.slug)
