"""Nabobygg, a tiny invented firm next door: the outsider, who must see nothing of Fjordbrød."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ildsjel.demo.year import clock, holidays_of, moment
from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.happened import Outcome, Seconds, Time
from ildsjel.facts.house import Initiative, Member
from ildsjel.facts.kinds import Fact
from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.facts.stated import Ceiling, Rate

DONE = (
    ("facebook", "dialogue", 6, "svarte om takstein"),
    ("email", "dialogue", 12, "befaring på torsdag"),
    ("facebook", "posting", 24, "bilde fra byggeplassen"),
)


def facts(until: date) -> Iterator[Fact]:
    """Four weeks of one man's log."""
    start = until - 4 * WEEK
    yield Initiative(on=start, key="daily", name="Daglig drift", default=True)
    yield from DEFAULT_CHANNELS
    yield from DEFAULT_KINDS
    yield Member(on=start, key="jonas", role="leader")
    yield Ceiling(on=start, initiative="daily", seconds=Seconds(5 * 3600), by="jonas", id="demo:ceiling:daily")
    yield Rate(on=start, role="leader", kroner=Decimal(700), by="jonas", id="demo:rate:leader")
    for n, day in enumerate(Period(start, until - DAY).days()):
        if day.weekday() < 5 and day not in holidays_of(day.year):
            yield _entry(day, *DONE[n % len(DONE)])
    last = until - DAY
    yield Outcome(on=last, name="befaring", count=Decimal(2), id=f"demo:outcome:{last:%Y%m%d}")


def _entry(day: date, channel: str, kind: str, minutes: int, note: str) -> Time:
    return Time(
        on=day,
        at=moment(day, clock(9 * 60)),
        seconds=Seconds(minutes * 60),
        who="jonas",
        channel=channel,
        kind=kind,
        note=note,
        logged=moment(day, clock(9 * 60 + minutes)),
        id=f"demo:time:jonas:{day:%Y%m%d}",
    )
