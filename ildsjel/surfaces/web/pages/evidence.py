"""Evidence: what lies behind a number, within the privacy rules."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.look_behind import look_behind
from ildsjel.actions.right import DOERS
from ildsjel.people.access import Access
from ildsjel.surfaces.show.words import QUESTIONS
from ildsjel.surfaces.web.asked import asked_period
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of


@member(*DOERS)
def evidence(request: HttpRequest, access: Access, key: str, kind: str) -> HttpResponse:
    """The page."""
    now = timezone.now()
    period = asked_period(request, access, now)
    behind = look_behind(by=access, kind=kind, period=period, now=now) if key in QUESTIONS else None
    if behind is None:
        raise Http404
    speaker = speaker_of(request)
    rows = [[speaker.value(cell) for cell in row] for row in behind.rows]
    return render(request, "question/evidence.html", {"key": key, "behind": behind, "rows": rows})
