"""Results (Resultater): what every colleague may read; the same answers, with nothing for leaders alone in them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions.review import review
from ildsjel.ledger.decisions import decisions_of
from ildsjel.people.access import Access
from ildsjel.surfaces.show.standing import missing
from ildsjel.surfaces.web.asked import asked_period, later_than
from ildsjel.surfaces.web.gate import member


@member()
def results(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    now = timezone.now()
    period = asked_period(request, access, now)
    context = {
        "period": period,
        "later": later_than(period, access, now),
        "answers": review(by=access, period=period, now=now),
        "missing": missing(access),
        "decisions": decisions_of(access)[:5],
    }
    return render(request, "results/show.html", context)
