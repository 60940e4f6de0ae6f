"""The web shop of the invented year: in it a new leader sees each thing that can be said of how much time is enough.

Few hours, then many, then about enough, and at last a new way to pay. It is one of the made worlds the question is
validated in (`worlds.py`), with its seed: what the orders owe to the hours is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from ildsjel.demo.house import SHOP
from ildsjel.demo.year import WEEKS, Year, clock, moment
from ildsjel.facts.happened import Outcome, Seconds, Time
from ildsjel.facts.period import DAY
from ildsjel.facts.stated import Break, Ceiling

if TYPE_CHECKING:
    from ildsjel.demo.worlds import Made

CHANGE, SEED = 5, 19
LEVELS = ((10, 2.0), (6, 5.0), (14, 15.0), (WEEKS, 7.0))
ORDER, MOST = 240, 24
SHARES = {"amira": 0.4, "mads": 0.25, "ingrid": 0.2, "sindre": 0.15}
WORK = (
    ("building", "bygde om kassa"),
    ("posting", "la ut varer"),
    ("dialogue", "svarte om en ordre"),
    ("posting", "bilder til nettbutikken"),
)


def _made(year: Year) -> Made:
    """The hours as planned, none in the month nobody logged, and what they bring."""
    # Imported here: what it calculates with takes long to load, and few have the demo made.
    from ildsjel.demo.worlds import World

    planned = [hours for weeks, hours in LEVELS for _ in range(weeks)][: WEEKS + 1]
    weeks = range(WEEKS, -1, -1)
    world = World(
        name="the web shop",
        usual=7,
        levels=tuple((1, hours * len(_days(year, week)) / 5) for week, hours in zip(weeks, planned, strict=True)),
        enough=7,
        cost=680,
        noise=0.05,
        uneven=0.3,
    )
    return world.weeks(SEED)


def _days(year: Year, week: int) -> list[date]:
    """The days somebody logs in a week: all working days outside the silent month."""
    return [day for day in year.days(week) if not year.is_silent(day)]


def shop(year: Year) -> Iterator[Time | Outcome]:
    """The hours and the orders of every week that is over."""
    made, rng = _made(year), Random("fjordbrod shop")
    for n, (hours, value) in enumerate(zip(made.hours, made.value, strict=True)):
        week = WEEKS - n
        if week:
            yield from _worked(year, week, float(hours), rng)
            yield _orders(year, week, round(value / ORDER))


def _worked(year: Year, week: int, hours: float, rng: Random) -> Iterator[Time]:
    days = _days(year, week)
    for n, (who, share) in enumerate(SHARES.items()):
        left = round(hours * share * 10) * 6
        for day in rng.sample(days, min(len(days), 1 + left // 120)):
            took = min(left, 120)
            left -= took
            if took:
                yield _entry(day, who, n, took, rng)


def _entry(day: date, who: str, n: int, minutes: int, rng: Random) -> Time:
    kind, note = rng.choice(WORK)
    begins = 10 * 60 + 10 * n
    return Time(
        on=day,
        at=moment(day, clock(begins)),
        seconds=Seconds(minutes * 60),
        who=who,
        channel="web",
        kind=kind,
        note=note,
        initiative=SHOP,
        logged=moment(day, clock(begins + minutes)),
        id=f"demo:shop:{who}:{day:%Y%m%d}",
    )


def _orders(year: Year, week: int, count: int) -> Outcome:
    on = year.monday(week) + 4 * DAY
    return Outcome(
        on=on,
        name="bestilling",
        count=Decimal(count),
        channel="web",
        initiative=SHOP,
        id=f"demo:outcome:bestilling:nettbutikk:{on:%Y%m%d}",
    )


def shop_stated(year: Year) -> Iterator[Ceiling | Break]:
    """Its ceiling, and what changed."""
    yield Ceiling(
        on=year.start,
        initiative=SHOP,
        seconds=Seconds(MOST * 3600),
        because="Butikken skal gå av seg selv.",
        by="kari",
        id="demo:ceiling:nettbutikk",
    )
    yield Break(
        on=year.monday(CHANGE),
        initiative=SHOP,
        because="Vipps i kassa: flere fullfører kjøpet.",
        by="kari",
        id="demo:break:nettbutikk",
    )
