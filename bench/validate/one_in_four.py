"""One week in four is logged: how often the hours that are reckoned from it miss, and 20/80 is judged wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import numpy as np

from bench.validate.balance import is_wrong, plainly
from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.house import Initiative, Member
from ildsjel.facts.kinds import Fact
from ildsjel.facts.period import WEEK, Period
from ildsjel.facts.stated import Rate, Rhythm
from ildsjel.insight import balance
from ildsjel.insight.blocks import block_of
from ildsjel.insight.gather import gather
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.insight.partial_order import Z90
from ildsjel.insight.sampled_hours import spread, whole_crew
from ildsjel.insight.working_time import ZONE

START = block_of(date(2025, 1, 13)).start
WEEKS, PEOPLE, KRONER = 52, 6, Decimal(600)
YEAR = Period(START, START + WEEKS * WEEK - timedelta(days=1))


@dataclass(frozen=True, kw_only=True)
class Team:
    """About `share` of six hours a week is building, which comes in weeks of its own with a chance of `burst` (0: a
    little every week); a week swings by `uneven`, and the year by `season`; in every fourth week there is `more`."""

    name: str
    share: float = 0.2
    burst: float = 0.0
    uneven: float = 0.3
    season: float = 0.0
    more: float = 0.0

    def hours(self, dice: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Hours of building and of running, `[week, person]`."""
        weeks = np.arange(WEEKS)
        whole = 6 * np.exp(self.uneven * dice.standard_normal((WEEKS, PEOPLE)))
        whole *= (1 + self.season * np.sin(2 * np.pi * (weeks / 52 + dice.random())))[:, None]
        whole *= np.where(weeks % 4 == dice.integers(4), 1 + self.more, 1.0)[:, None]
        comes = dice.random((WEEKS, PEOPLE)) < self.burst if self.burst else np.full((WEEKS, PEOPLE), True)
        own = np.clip(self.share / (self.burst or 1.0), 0, 0.95) * comes
        return whole * own, whole * (1 - own)


TEAMS = (
    Team(name="a little building every week"),
    Team(name="much building, in weeks of its own", share=0.35, burst=0.4),
    Team(name="building in one week of three", burst=0.33),
    Team(name="little building, now and then", share=0.08, burst=0.15),
    Team(name="seasons of 40 %", season=0.4),
    Team(name="twice as much in every fourth week", more=1.0),
)


@dataclass(frozen=True)
class Judged:
    """Whether the hours' 90 % interval holds what was done, whether 20/80 is judged wrongly, whether at all, and
    whether four times what is logged would be judged wrongly."""

    holds: bool
    false: bool
    said: bool
    naively_false: bool


def judged(team: Team, seed: int) -> Judged:
    """A year of which one week in four is logged."""
    build, operate = team.hours(np.random.default_rng(seed))
    now = datetime.combine(YEAR.end + 2 * WEEK, time(12), ZONE)
    book = gather(_facts(build, operate), now=now, period=YEAR)
    crew = whole_crew(book, YEAR)
    reckoned = sum(c.seconds for c in crew) / 3600
    holds = abs(reckoned - float((build + operate).sum())) <= Z90 * spread(book, YEAR, crew, "") * reckoned
    found, truth = balance.question(book), float(build.sum() / (build + operate).sum())
    logged = [n for n in range(WEEKS) if _weeks().is_logged(START + n * WEEK)]
    plain = float(build[logged].sum() / (build + operate)[logged].sum())
    return Judged(
        holds,
        is_wrong(found.status, truth),
        found.status in balance.QUIETLY and found.status != "cannot say",
        is_wrong(plainly(plain), truth),
    )


def _weeks() -> LoggedWeeks:
    return LoggedWeeks.of([Rhythm(on=START - 2 * WEEK, weeks=4)])


def _facts(build: np.ndarray, operate: np.ndarray) -> Iterator[Fact]:
    yield from (*DEFAULT_CHANNELS, *DEFAULT_KINDS, *_weeks().rhythms)
    yield Initiative(on=START, key="daily", name="Daglig drift", default=True)
    yield Rate(on=START, role="colleague", kroner=KRONER)
    for person in range(PEOPLE):
        yield Member(on=START, key=f"p{person}", role="colleague", told=True)
    for week in range(WEEKS):
        monday = START + week * WEEK
        if not _weeks().is_logged(monday):
            continue
        for person in range(PEOPLE):
            for kind, hours in (("strategy", build), ("dialogue", operate)):
                seconds = Seconds(round(3600 * float(hours[week, person])))
                if seconds:
                    yield Time(on=monday, seconds=seconds, who=f"p{person}", channel="facebook", kind=kind)
