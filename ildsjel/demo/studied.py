"""What the time study of the invented year found: two weeks in which all six logged everything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ildsjel.demo.house import ROLES
from ildsjel.demo.year import WEEKS, Year
from ildsjel.facts.learned import Studied
from ildsjel.facts.period import DAY, WEEK

NEAREST, DAYS = 12, 10
MINUTES = {"social": ("52", "1.16"), "email": ("44", "1.13"), "meetings": ("61", "1.12"), "rest": ("71", "1.15")}
"""Minutes a person and working day, and how many times that the interval reaches up to."""
TOGETHER = {"rest": ("phone", "press", "releases", "briefs", "rest")}


def studied(year: Year) -> Iterator[Studied]:
    """Everything together, then what each kind of work takes, in two usual weeks. Few are on the phone or speak with
    the press, so that is put together with the rest."""
    week = next(week for week in range(NEAREST, WEEKS) if year.pace(week) == year.pace(week - 1) == 1)
    start = year.monday(week)
    total = sum(Decimal(minutes) for minutes, _ in MINUTES.values())
    yield _one(start, "all", total, Decimal("1.09"))
    for activity, (minutes, reach) in MINUTES.items():
        yield _one(start, activity, Decimal(minutes), Decimal(reach))


def _one(start: date, activity: str, minutes: Decimal, reach: Decimal) -> Studied:
    people = len(ROLES)
    until = start + 2 * WEEK - 3 * DAY
    return Studied(
        on=until + DAY,
        activity=activity,
        people=people,
        days=DAYS,
        filled=people * DAYS - 2,
        start=start,
        until=until,
        minutes=minutes,
        low=round(minutes / reach, 1),
        high=round(minutes * reach, 1),
        hours=round(minutes * people * 5 / 60, 2),
        holds=TOGETHER.get(activity, ()),
        by="kari",
        id=f"demo:studied:{activity}",
    )
