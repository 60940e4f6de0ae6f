"""Working days: how many days that are neither weekend nor a public holiday in Norway lie between two."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.period import DAY, Period
from ildsjel.insight.working_time import is_holiday

SATURDAY = 5


def working_days(first: date, last: date) -> int:
    """The working days after `first`, up to and with `last`; the same day is 0."""
    days = Period(first + DAY, last).days() if last > first else ()
    return sum(day.weekday() < SATURDAY and not is_holiday(day) for day in days)
