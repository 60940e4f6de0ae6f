"""What has been measured of a goal: outcomes counted since its day, or the last reading of an audience."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean, pvariance, stdev

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Audience, Outcome
from ildsjel.facts.kinds import Fact
from ildsjel.facts.learning import Experiment
from ildsjel.facts.outside import Signpost
from ildsjel.facts.period import WEEK, monday
from ildsjel.facts.stated import Goal, Worth

Z90 = 1.645
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Measured:
    """The value now, how far it swings (None while too little is known), the n behind it, and its curve by week.

    `is_telling`: the measure says how many were reached, not what came of it.
    """

    value: float
    spread: float | None
    n: int
    weeks: tuple[tuple[date, float], ...]
    is_telling: bool = False


def measures_of(facts: Iterable[Fact]) -> frozenset[str]:
    """Every name that goals and experiments are measured by and signposts watch, as written and without a channel
    before a colon; and what has a worth."""
    written: set[str] = set()
    for name in map(_measure_of, facts):
        written |= {name, name.rpartition(":")[2]} - {""}
    return frozenset(written)


def _measure_of(fact: Fact) -> str:
    match fact:
        case Goal(measure=name) | Experiment(measure=name) | Worth(outcome=name) | Signpost(measure=name, sort="own"):
            return name
    return ""


def measured(book: Book, goal: Goal) -> Measured | None:
    """What the book has of the goal's measure (`fast bestilling`, `followers`, `facebook:followers`)."""
    end = min(book.period.end, book.today)
    counted = [o for o in book.outcomes if o.name == goal.measure and goal.on <= o.on <= end]
    if counted:
        return _counted(counted, goal, end)
    readings = [a for a in book.audience if _is(a, goal.measure) and a.on <= end]
    return _read(readings, goal) if readings else None


def _is(reading: Audience, measure: str) -> bool:
    return measure in (reading.measure, f"{reading.channel}:{reading.measure}")


def _counted(outcomes: Sequence[Outcome], goal: Goal, end: date) -> Measured:
    first = monday(goal.on)
    counts = [0.0] * ((monday(end) - first).days // 7 + 1)
    for outcome in outcomes:
        counts[(monday(outcome.on) - first).days // 7] += float(outcome.count)
    total, mean = sum(counts), fmean(counts)
    swing = max(1.0, pvariance(counts) / mean) if mean > 0 else 1.0
    start, weeks = float(goal.baseline or 0), []
    for n, count in enumerate(counts):
        start += count
        weeks.append((first + n * WEEK, start))
    return Measured(start, Z90 * sqrt(swing * total), round(total), tuple(weeks))


def _read(readings: Sequence[Audience], goal: Goal) -> Measured:
    """The last reading of each week; several channels are never added, so the last one said is taken."""
    by_week = {monday(a.on): float(a.value) for a in sorted(readings, key=lambda a: (a.on, a.id))}
    since = [(week, by_week[week]) for week in sorted(by_week) if week >= monday(goal.on)] or [max(by_week.items())]
    changes = [b - a for (_, a), (_, b) in itertools.pairwise(since)]
    spread = Z90 * stdev(changes) if len(changes) >= FEWEST else None
    return Measured(since[-1][1], spread, len(since), tuple(since), is_telling=True)
