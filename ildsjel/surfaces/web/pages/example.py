"""The demo firm (demobedriften): an overview with a year behind it, for those whose own is still empty."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from ildsjel.actions.make_demo import NAMES
from ildsjel.actions.show_demo import show_demo
from ildsjel.people.access import Access
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.gate import member


@member()
def example(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; it speaks with the names of the invented house."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    shown = show_demo(today=today)
    request.speaker = Speaker(get_language() or "nb", shown.house, today, NAMES)
    return render(request, "example/show.html", {"shown": shown})
