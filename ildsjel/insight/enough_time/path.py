"""Read every week: what could be said each week, of the weeks so far alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

import numpy as np

from ildsjel.insight.enough_time.confidence import ends
from ildsjel.insight.enough_time.curve import NetCurve, net_curve
from ildsjel.insight.enough_time.evidence import Sums, summed, weighed
from ildsjel.insight.enough_time.gates import FIRST, Lack, lacks
from ildsjel.insight.enough_time.grid import Grid, grid
from ildsjel.insight.enough_time.plan import RECENT, Levels, levels
from ildsjel.insight.enough_time.reading import Limits, Reading, middle, read
from ildsjel.insight.enough_time.viral import clipped

BEYOND, USUAL = 1.25, 4
LATCH = 4
TOGETHER = 26  # weeks read at a time: half a year's arrays stay small, however long the path


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
    `now` is the mean hours of the last weeks; `reading` is there when the curves were looked at and one of them fits,
    and always says a number in the last week and in the one whose statement is shown.
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
    sums = summed(kept, shapes.columns(hours, np.maximum(audience, 1.0)))
    numbers = range(min(FIRST, len(hours)), len(hours) + 1)
    unread = _unread(weeks, tuple(map(float, kept)), numbers)
    seen = _read(weeks, terms, shapes, sums, [number for number in numbers if number not in unread])
    found = tuple(_latched([unread.get(number) or seen[number] for number in numbers]))
    (limits,) = limits_at(weeks, terms, [len(hours)])
    told = {_spoken(found).number, len(hours)}
    found = tuple(_closely(weeks, terms, shapes, sums, w) if w.number in told else w for w in found)
    spoken = _spoken(found)
    return Path(
        weeks=found,
        surplus=tuple(map(float, surplus)),
        now=limits.now,
        plan=levels(weeks.hours, limits.ceiling),
        curve=_curve(weeks, terms, shapes, sums, spoken.number) if spoken.reading else None,
    )


def _spoken(weeks: tuple[Week, ...]) -> Week:
    return next(week for week in reversed(weeks) if week.status == weeks[-1].shown)


def limits_at(weeks: Weeks, terms: Terms, numbers: Iterable[int]) -> tuple[Limits, ...]:
    """What the readings of some weeks, counted from 1, are held against."""
    total, most = list(accumulate(weeks.hours)), list(accumulate(weeks.hours, max))
    return tuple(_limits(weeks, terms, number, total[number - 1], most[number - 1]) for number in numbers)


def _limits(weeks: Weeks, terms: Terms, number: int, total: float, most: float) -> Limits:
    ceiling = USUAL * total / number if terms.ceiling is None else terms.ceiling
    grown = max(weeks.followers[number - 1], 1.0) / max(weeks.followers[0], 1.0) if weeks.followers else 1.0
    recent = weeks.hours[max(0, number - RECENT) : number]
    return Limits(
        cost=terms.cost,
        planned=terms.planned,
        ceiling=ceiling,
        cap=min(ceiling, BEYOND * most),
        grown=grown,
        now=sum(recent) / len(recent),
    )


def _latched(found: list[Week]) -> Iterator[Week]:
    """Each week with the statement that is shown in it; another statement takes its place at once."""
    shown, unsupported = "cannot", 0
    for week in found:
        unsupported = unsupported + 1 if week.status == "cannot" else 0
        if week.status != "cannot" or unsupported >= LATCH:
            shown = week.status
        yield week if week.shown == shown else replace(week, shown=shown)


def _read(weeks: Weeks, terms: Terms, shapes: Grid, sums: Sums, numbers: list[int]) -> dict[int, Week]:
    """The weeks whose curves are looked at, by number."""
    seen = {number: Week(number=number, status="changed", shown="changed") for number in numbers}
    for since in range(0, len(numbers), TOGETHER):
        some = numbers[since : since + TOGETHER]
        found = ends(weighed(sums, [number - 1 for number in some]))
        fitting = [some[week] for week in found.weeks]
        limits = limits_at(weeks, terms, fitting)
        for number, at, reading in zip(fitting, limits, read(shapes, found, limits), strict=True):
            status = reading.status
            seen[number] = Week(number=number, status=status, shown=status, now=at.now, reading=reading)
    return seen


def _closely(weeks: Weeks, terms: Terms, shapes: Grid, sums: Sums, week: Week) -> Week:
    """The week with a number to say."""
    if week.reading is None or week.reading.number is not None:
        return week
    told, (limits,) = weighed(sums, [week.number - 1]), limits_at(weeks, terms, [week.number])
    return replace(week, reading=replace(week.reading, number=middle(shapes, told, limits, week.reading)))


def _curve(weeks: Weeks, terms: Terms, shapes: Grid, sums: Sums, number: int) -> NetCurve:
    told, (limits,) = weighed(sums, [number - 1]), limits_at(weeks, terms, [number])
    return net_curve(shapes, told, ends(told), limits)


def _unread(weeks: Weeks, value: Sequence[float], numbers: Iterable[int]) -> dict[int, Week]:
    """The weeks of which too little is known to look at the curves, by number."""
    found = lacks(weeks.hours, value, followers=weeks.followers, posts=weeks.posts, messages=weeks.messages)
    return {number: _lacking(number, lack) for number in numbers if (lack := found[number - 1])}


def _lacking(number: int, lack: Lack) -> Week:
    return Week(number=number, status="cannot", shown="cannot", why=lack.why, have=lack.have, need=lack.need)
