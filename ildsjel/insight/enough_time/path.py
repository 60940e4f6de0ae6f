"""Read every week: what could be said each week, of the weeks so far alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from ildsjel.insight.enough_time.confidence import ends
from ildsjel.insight.enough_time.curve import NetCurve, net_curve
from ildsjel.insight.enough_time.evidence import Evidence, evidence
from ildsjel.insight.enough_time.grid import Grid, grid
from ildsjel.insight.enough_time.plan import RECENT, Levels, levels
from ildsjel.insight.enough_time.reading import Limits, Reading, read
from ildsjel.insight.enough_time.viral import clipped

FIRST = 8
ENOUGH = {"weeks": FIRST, "posts": 20, "messages": 20, "followers": 50, "hours": 10}
ALIKE, BEYOND, USUAL = 0.05, 1.25, 4
LATCH = 4


@dataclass(frozen=True, kw_only=True)
class Weeks:
    """An initiative's whole weeks, the first one first: hours, value in kroner, followers at the start of the week
    (none given: 1), posts and messages, empty where they are not known."""

    hours: tuple[float, ...]
    value: tuple[float, ...]
    followers: tuple[float, ...] = ()
    posts: tuple[float, ...] = ()
    messages: tuple[float, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What an hour costs, the hours planned a week, and the most that may be used (None: four times the mean). One
    week in `every` is logged from here on."""

    cost: float
    planned: float
    ceiling: float | None = None
    every: int = 1


@dataclass(frozen=True, kw_only=True)
class Week:
    """What a week says, and the statement that is shown: one is kept until it has had no support for four weeks.

    `why` says why nothing can be said (weeks, posts, messages, followers, hours, variation), with `have` and `need`;
    `now` is the mean hours of the last weeks; `reading` is there when the curves were looked at and one of them fits.
    """

    number: int
    status: str
    shown: str
    why: str = ""
    have: float = 0.0
    need: float = 0.0
    now: float = 0.0
    reading: Reading | None = None


@dataclass(frozen=True, kw_only=True)
class Path:
    """Every week from the eighth, the surplus of viral weeks, the hours of late, the learning plan from here, and the
    curve of the week whose statement is shown, where that has one."""

    weeks: tuple[Week, ...]
    surplus: tuple[float, ...]
    now: float
    plan: Levels
    curve: NetCurve | None

    @property
    def last(self) -> Week:
        """What the last week says."""
        return self.weeks[-1]

    @property
    def spoken(self) -> Week:
        """The week whose statement is shown now: the last one, or one before it that it has not yet outlived."""
        return _spoken(self.weeks)


@lru_cache(maxsize=128)
def path(weeks: Weeks, terms: Terms) -> Path:
    """The weeks read one by one. Raises ValueError without any week."""
    hours, value = np.array(weeks.hours, float), np.array(weeks.value, float)
    kept, surplus = clipped(hours, value)
    audience = np.array(weeks.followers or np.ones(len(hours)), float)
    shapes = grid(terms.planned, grows=bool(weeks.followers))
    told = evidence(kept, shapes.columns(hours, np.maximum(audience, 1.0)))
    mixture = told.mixture
    numbers = range(min(FIRST, len(hours)), len(hours) + 1)
    found = tuple(_latched(_week(weeks, terms, shapes, told, mixture, kept, number) for number in numbers))
    limits, spoken = limits_at(weeks, terms, len(hours)), _spoken(found)
    at = spoken.number - 1
    return Path(
        weeks=found,
        surplus=tuple(map(float, surplus)),
        now=limits.now,
        plan=levels(weeks.hours, limits.ceiling),
        curve=net_curve(shapes, told, at, ends(told, at, float(mixture[at])), limits_at(weeks, terms, at + 1))
        if spoken.reading
        else None,
    )


def _spoken(weeks: tuple[Week, ...]) -> Week:
    return next(week for week in reversed(weeks) if week.status == weeks[-1].shown)


def limits_at(weeks: Weeks, terms: Terms, number: int) -> Limits:
    """What the reading of a week, counted from 1, is held against."""
    hours = weeks.hours[:number]
    ceiling = USUAL * sum(hours) / len(hours) if terms.ceiling is None else terms.ceiling
    grown = max(weeks.followers[number - 1], 1.0) / max(weeks.followers[0], 1.0) if weeks.followers else 1.0
    recent = hours[-RECENT:]
    return Limits(
        cost=terms.cost,
        planned=terms.planned,
        ceiling=ceiling,
        cap=min(ceiling, BEYOND * max(hours)),
        grown=grown,
        now=sum(recent) / len(recent),
    )


def _latched(found: Iterable[Week]) -> Iterator[Week]:
    """Each week with the statement that is shown in it; another statement takes its place at once."""
    shown, unsupported = "cannot", 0
    for week in found:
        unsupported = unsupported + 1 if week.status == "cannot" else 0
        if week.status != "cannot" or unsupported >= LATCH:
            shown = week.status
        yield replace(week, shown=shown)


def _week(
    weeks: Weeks, terms: Terms, shapes: Grid, told: Evidence, mixture: np.ndarray, kept: np.ndarray, number: int
) -> Week:
    lacking = _lacking(weeks, kept, number)
    if lacking:
        return lacking
    found = ends(told, number - 1, float(mixture[number - 1]))
    if found.is_empty:
        return Week(number=number, status="changed", shown="changed")
    limits = limits_at(weeks, terms, number)
    reading = read(shapes, told, number - 1, found, limits)
    return Week(number=number, status=reading.status, shown=reading.status, now=limits.now, reading=reading)


def _lacking(weeks: Weeks, kept: np.ndarray, number: int) -> Week | None:
    """The first thing there is too little of, if any."""
    have = {
        "weeks": float(number),
        "posts": sum(weeks.posts[:number]) if weeks.posts else None,
        "messages": sum(weeks.messages[:number]) if weeks.messages else None,
        "followers": weeks.followers[number - 1] if weeks.followers else None,
        "hours": sum(weeks.hours[:number]),
    }
    for why, need in ENOUGH.items():
        held = have[why]
        if held is not None and held < need:
            return Week(number=number, status="cannot", shown="cannot", why=why, have=held, need=need)
    hours, value = weeks.hours[:number], kept[:number]
    if max(hours) - min(hours) < ALIKE * sum(hours) / number or value.max() == value.min():
        return Week(number=number, status="cannot", shown="cannot", why="variation")
    return None
