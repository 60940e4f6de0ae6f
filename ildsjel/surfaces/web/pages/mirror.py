"""The leader's mirror (Speilet): promises and what came of them; a leader's own page, seen by nobody else."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from ildsjel.actions.look_in_mirror import look_in_mirror
from ildsjel.actions.own_up import own_up
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.gate import member


@member(Role.LEADER)
def mirror(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "mirror/show.html", {"mirror": look_in_mirror(by=access, now=timezone.now())})


@member(Role.LEADER, methods=("POST",))
def jokes(request: HttpRequest, access: Access) -> HttpResponse:
    """Keeps that the leader has made fun of the work."""
    own_up(by=access, now=timezone.now())
    messages.info(request, _("A quarter of an hour with the customers, then. It is paid by logging it."))
    return redirect("mirror", organisation=access.organisation.slug)
