"""The card for the wall: the two lines of the question `regime`, large, on one sheet."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.review import answer_to
from ildsjel.actions.right import DOERS
from ildsjel.insight.regime import KEY
from ildsjel.insight.regime_words import card
from ildsjel.people.access import Access
from ildsjel.surfaces.web.asked import asked_period
from ildsjel.surfaces.web.gate import member


@member(*DOERS)
def regime_card(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; before there are enough asks it says what is missing."""
    now = timezone.now()
    answer = answer_to(by=access, key=KEY, period=asked_period(request, access, now), now=now)
    assert answer
    return render(request, "card/show.html", {"answer": answer, "card": card(answer)})
