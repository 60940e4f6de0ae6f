"""What a request asks about: its period."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest

from ildsjel.actions import review
from ildsjel.actions.review import usual_period
from ildsjel.actions.right import Refused
from ildsjel.facts.period import DAY, Period
from ildsjel.people.access import Access


def asked_period(request: HttpRequest, access: Access, now: datetime) -> Period:
    """`?from=…&to=…`; the last four weeks where they make no sense."""
    start, end = _day(request.GET.get("from")), _day(request.GET.get("to"))
    try:
        return review.asked_period(by=access, start=start, end=end, now=now)
    except Refused:
        return usual_period(access, now)


def later_than(period: Period, access: Access, now: datetime) -> Period | None:
    """The period of the same length just after, but none that ends after today."""
    today = usual_period(access, now).end
    end = min(period.end + len(period) * DAY, today)
    return Period(end - (len(period) - 1) * DAY, end) if end > period.end else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
