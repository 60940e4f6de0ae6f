"""What came of an experiment, read from the ledger: the weekly counts while it ran, against as long before it.

The change is the ratio of the mean of the whole weeks it ran to the mean of as many before, with its interval (90 %)
from the difference of the logarithms: the variance of each is max(1, variance / mean of the weekly counts) divided by
the sum, as in `worth.py`, and the quantile is Student's with the weeks less two as degrees of freedom. `effect` is
the smallest change that would matter, said beforehand. It is a yes when the change is at least that and the interval
keeps clear of no change; a no when the interval keeps clear of `effect`; else it cannot be told from chance, which is
a result too. Silent under three whole weeks on either side, and where nothing was counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log, sqrt
from statistics import fmean, variance

from ildsjel.facts.learning import NO, UNCLEAR, YES, Experiment
from ildsjel.facts.period import DAY, WEEK, monday

FEWEST = 3
"""Whole weeks there must be before, and while it ran."""
LONGEST = 26
LEVEL = 0.95
DECIDE_WITHIN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Result:
    """What was found: `change` is a share, from `low` to `high`; the weeks it rests on, before and while it ran, as
    (Monday, count)."""

    answer: str
    change: float
    low: float
    high: float
    before: tuple[tuple[date, float], ...]
    during: tuple[tuple[date, float], ...]

    @property
    def means(self) -> tuple[float, float]:
        """What a week came to, before and while it ran."""
        before, during = (fmean(count for _, count in weeks) for weeks in (self.before, self.during))
        return before, during

    @property
    def most(self) -> float:
        """The highest count of a week."""
        return max(count for _, count in (*self.before, *self.during))


def result(experiment: Experiment, counted: Sequence[tuple[date, float]], today: date) -> Result | None:
    """What the counts of its measure, by day, say; None where they say nothing yet."""
    during = _weeks(monday(experiment.on + WEEK - DAY), min(experiment.until, today - DAY))[:LONGEST]
    first = monday(experiment.on)
    before = [first - n * WEEK for n in range(len(during), 0, -1)]
    known = min((monday(day) for day, _ in counted), default=date.max)
    before = [week for week in before if week >= known]
    if min(len(before), len(during)) < FEWEST:
        return None
    old, new = _counts(before, counted), _counts(during, counted)
    if not sum(old) or not sum(new):
        return None
    change, margin = log(fmean(new) / fmean(old)), _quantile(len(old) + len(new) - 2) * sqrt(_var(old) + _var(new))
    low, point, high = (exp(x) - 1 for x in (change - margin, change, change + margin))
    answer = _answer(float(experiment.effect), low, point, high)
    return Result(
        answer, point, low, high, tuple(zip(before, old, strict=True)), tuple(zip(during, new, strict=True))
    )


def _answer(effect: float, low: float, point: float, high: float) -> str:
    if effect < 0:
        effect, low, point, high = -effect, -high, -point, -low
    if low > 0 and point >= effect:
        return YES
    return NO if high < effect else UNCLEAR


def _weeks(first: date, end: date) -> list[date]:
    """The Mondays of the whole weeks from one on, to a day."""
    return [first + n * WEEK for n in range(max(0, ((end - first).days + 1) // 7))]


def _counts(weeks: Sequence[date], counted: Sequence[tuple[date, float]]) -> list[float]:
    sums = dict.fromkeys(weeks, 0.0)
    for day, count in counted:
        if (week := monday(day)) in sums:
            sums[week] += count
    return list(sums.values())


def _var(counts: Sequence[float]) -> float:
    return max(1.0, variance(counts) / fmean(counts)) / sum(counts)


def _quantile(freedom: int) -> float:
    # Imported here: it takes long to load, and only those who experiment ask for it.
    from scipy.special import stdtrit  # type: ignore[import-untyped]

    return float(stdtrit(freedom, LEVEL))
