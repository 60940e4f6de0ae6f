"""A chart of an answer, drawn by the worker and kept until the ledger changes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import mark_safe

from ildsjel.actions.right import DOERS
from ildsjel.people.access import Access
from ildsjel.surfaces.show.drawing import Wanted, ask_for, drawn
from ildsjel.surfaces.show.words import QUESTIONS
from ildsjel.surfaces.web.asked import asked_period
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member(*DOERS)
def chart(request: HttpRequest, access: Access, key: str, name: str) -> HttpResponse:
    """The SVG, or a promise that asks again in a moment."""
    if key not in QUESTIONS:
        raise Http404
    period = asked_period(request, access, timezone.now())
    wanted = Wanted.of(access, key=key, name=name, period=period, lang=speaker_of(request).lang)
    svg = drawn(wanted)
    if svg is None:
        ask_for(wanted)
        svg = drawn(wanted)
    # The SVG is our own worker's, made of escaped text.
    return render(request, "question/_chart.html", {"svg": mark_safe(svg) if svg else None})
