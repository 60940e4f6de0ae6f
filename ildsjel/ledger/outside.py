"""The world outside as it stands today."""

from __future__ import annotations

from datetime import datetime

from ildsjel.facts.period import Period
from ildsjel.insight.assumptions import Outside, outside_of
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import Access


def outside_now(access: Access, now: datetime) -> Outside:
    """What is taken for granted, what has been seen, and what waits."""
    today = now.astimezone(access.organisation.zone).date()
    return outside_of(open_book(access, Period(today, today), now=now), today)
