"""Rules: what holds for everybody's privacy here; the same page for all."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ildsjel.people.access import Access
from ildsjel.surfaces.web.gate import member


@member()
def rules(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "rules/show.html")
