"""The weekly values of an own measure: what was counted, or the middle of what was read, in each whole week.

A count is known for a week from its Monday to its Sunday. The first and the last week in which something was counted
are left out where they may be cut: the first begins on a Tuesday at the latest, the last ends on a Friday at the
earliest. In a week between with nothing in it, nothing was counted. A week in which nothing was read has no value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Audience, Outcome
from ildsjel.facts.period import DAY, WEEK, monday
from ildsjel.insight.traffic import MEASURE

TUESDAY, FRIDAY = 1, 4
Points = tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class Weekly:
    """The `levels` by the Monday of their week, and what is held against the usual (`moves`): the same, but of
    followers what the week has brought, since how many there are only grows. `counts`: counted one by one."""

    levels: Points
    moves: Points
    counts: bool


def weekly_values(book: Book, measure: str, end: date) -> Weekly:
    """The values of the weeks that are over by `end`, of an outcome or of `channel:measure` of an audience."""
    last = monday(end + DAY) - WEEK
    outcomes = [one for one in book.outcomes if one.name == measure]
    if outcomes:
        counted = tuple(point for point in _counted(outcomes) if point[0] <= last)
        return Weekly(counted, counted, counts=True)
    read = [one for one in book.audience if measure in (one.measure, f"{one.channel}:{one.measure}")]
    is_followers = measure.rpartition(":")[2] == MEASURE
    levels = tuple(point for point in _read(read, is_followers=is_followers) if point[0] <= last)
    return Weekly(levels, _gained(levels) if is_followers else levels, counts=False)


def _counted(outcomes: Sequence[Outcome]) -> Iterable[tuple[date, float]]:
    days = [one.on for one in outcomes]
    first, last = min(days), max(days)
    begins = monday(first) if first.weekday() <= TUESDAY else monday(first) + WEEK
    ends = monday(last) if last.weekday() >= FRIDAY else monday(last) - WEEK
    sums: dict[date, float] = defaultdict(float)
    for one in outcomes:
        sums[monday(one.on)] += float(one.count)
    return ((begins + n * WEEK, sums[begins + n * WEEK]) for n in range((ends - begins).days // 7 + 1))


def _read(read: Sequence[Audience], *, is_followers: bool) -> Iterable[tuple[date, float]]:
    by_week: dict[date, list[float]] = defaultdict(list)
    for one in sorted(read, key=lambda one: (one.on, one.id)):
        by_week[monday(one.on)].append(float(one.value))
    return ((week, by_week[week][-1] if is_followers else median(by_week[week])) for week in sorted(by_week))


def _gained(levels: Points) -> Points:
    before = dict(levels)
    return tuple((week, value - before[week - WEEK]) for week, value in levels if week - WEEK in before)
