"""What a reader gets when a page could not be made: what is in the way, without asking the database for anything."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import override
from django.views.defaults import server_error

from ildsjel.ledger.hindrance import hindrance
from ildsjel.surfaces.show.hindered import status_of
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.language import browser_language


def stopped(request: HttpRequest) -> HttpResponse:
    """The page for what has just been raised; a full disk has one of its own."""
    found = hindrance(sys.exc_info()[1])
    if found is None:
        return server_error(request)
    lang = getattr(request, "LANGUAGE_CODE", "") or browser_language(request)
    name = "_stopped.html" if request.headers.get("HX-Request") else "stopped.html"
    with override(lang):
        page = render_to_string(name, {"says": Speaker(lang).say(found.says)})
    return HttpResponse(page, status=status_of(found), headers={"Content-Language": lang})
