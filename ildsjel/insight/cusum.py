"""Has it moved? Two-sided CUSUM (Page 1954) on weekly values, with a robust baseline: median and 1.4826 MAD.

S+ = max(0, S+ + z - K) and S- = max(0, S- - z - K); beyond H it has moved. The baseline is the stretch so far until
it holds BASELINE weeks, and is drawn anew from the latest of them each half-year, so what a week said is never said
otherwise later. K = .75 and H = 6 tell falsely of about 7 % of steady measures in a half-year (Hawkins & Olwell 1998
on choosing them; K = .5 and H = 4, as in textbooks: about a third). Under FEWEST points nothing is said.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

K, H = 0.75, 6.0
BASELINE, FEWEST = 26, 13
NORMAL, NORMAL_MEAN = 1.4826, 1.2533
"""What makes the median and the mean distance from the middle a standard deviation, where values are normal."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """It has moved, up or down: heard at one point, and begun at another."""

    at: int
    since: int
    is_up: bool


@dataclass(frozen=True, slots=True)
class Watched:
    """The alarms, oldest first, and how many points the stretch that goes on has."""

    alarms: tuple[Alarm, ...]
    points: int


@dataclass(slots=True)
class _Sum:
    """One side of it: how far it has come, and the point after which it last was nothing."""

    value: float = 0.0
    zero: int = -1

    def add(self, z: float, at: int) -> bool:
        self.value = max(0.0, self.value + z - K)
        if self.value == 0.0:
            self.zero = at
        return self.value > H


def watch(values: Sequence[float], *, breaks: Collection[int] = (), counts: bool = False) -> Watched:
    """What the values tell, in their order. At each of `breaks` a new stretch begins, and after an alarm too, at the
    point it began. What is counted (`counts`) swings by at least the root of its middle."""
    alarms, start, sums, baseline = [], 0, (_Sum(), _Sum()), (0.0, 0.0)
    for at, value in enumerate(values):
        if at in breaks:
            start, sums = at, (_Sum(zero=at - 1), _Sum(zero=at - 1))
        before = at - start
        if before + 1 < FEWEST:
            continue
        if before <= BASELINE or (before - BASELINE) % BASELINE == 0:
            baseline = _baseline(values[max(start, at - BASELINE) : at], counts=counts)
        z = _distance(value, baseline)
        told = [sum_.add(side * z, at) for sum_, side in zip(sums, (1, -1), strict=True)]
        if any(told):
            start = sums[told.index(True)].zero + 1
            alarms.append(Alarm(at, start, is_up=told[0]))
            sums = (_Sum(zero=at), _Sum(zero=at))
    return Watched(tuple(alarms), len(values) - start)


def _baseline(values: Sequence[float], *, counts: bool) -> tuple[float, float]:
    """The middle, and how far values usually lie from it; 0 where they never have varied."""
    middle = median(values)
    away = [abs(value - middle) for value in values]
    swing = NORMAL * median(away) or NORMAL_MEAN * fmean(away)
    return middle, max(swing, sqrt(max(middle, 1.0))) if counts else swing


def _distance(value: float, baseline: tuple[float, float]) -> float:
    middle, swing = baseline
    return (value - middle) / swing if swing else 0.0
