"""Whether what a firm can do hangs on one person, and how sure that is.

A Bayesian bootstrap over the weeks of the log: in each of 90 draws every week weighs as much as an exponential number
of mean one, and the half-lives 13, 26 and 52 weeks take turns. Vulnerable when the bus factor is at most one in 80 %
of the draws, shared when in at most 10 %; else it cannot be said [set]. Under 13 weeks it is an early sign at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from ildsjel.facts.period import monday
from ildsjel.insight.few_hands.bus_factor import bus_factor
from ildsjel.insight.few_hands.knowledge import ABLE, BAND, HALF_LIFE, Did, points

DRAWS, VULNERABLE, SHARED, ENOUGH_WEEKS = 90, 0.8, 0.1, 13
Floats = npt.NDArray[np.float64]
Status = Literal["vulnerable", "shared", "cannot say"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status; the bus factor at each half-life of the band; the share of draws in which it is at most one; and
    whether fewer than 13 weeks make it an early sign only."""

    status: Status
    factors: tuple[int, ...]
    share: float
    is_early: bool


def verdict(did: Iterable[Did], today: date, seed: int = 0) -> Verdict:
    """What can be said today. Raises ValueError where nobody has done anything, or more than 14 people have."""
    weeks, ages = _by_week(did, today)
    weight = np.tensordot(_decay(ages, HALF_LIFE), weeks, 1).sum(axis=0)
    factors = tuple(_factor(np.tensordot(_decay(ages, life), weeks, 1), weight) for life in BAND)
    dice = np.random.default_rng(seed)
    low = 0
    for draw in range(DRAWS):
        shares = dice.standard_exponential(len(ages))
        decayed = _decay(ages, BAND[draw % len(BAND)]) * shares / shares.mean()
        low += _factor(np.tensordot(decayed, weeks, 1), weight) <= 1
    share = low / DRAWS
    status: Status = "vulnerable" if share >= VULNERABLE else "shared" if share <= SHARED else "cannot say"
    return Verdict(status, factors, share, is_early=len(ages) < ENOUGH_WEEKS)


def _factor(known: Floats, weight: Floats) -> int:
    return bus_factor(known >= ABLE, weight)


def _decay(ages: Floats, half_life: float) -> Floats:
    return np.power(0.5, ages / half_life)


def _by_week(did: Iterable[Did], today: date) -> tuple[Floats, Floats]:
    """Points by week, person and cell, and the age of each week; every week from the first to today."""
    earned = {key: value for key, value in points(did).items() if key[0] <= today}
    people, cells = sorted({who for _, who, _ in earned}), sorted({cell for *_, cell in earned})
    first = min(monday(on) for on, _, _ in earned)
    count = (monday(today) - first).days // 7 + 1
    found = np.zeros((count, len(people), len(cells)))
    for (on, who, cell), value in earned.items():
        found[(monday(on) - first).days // 7, people.index(who), cells.index(cell)] += value
    return found, np.arange(count - 1, -1, -1, dtype=float)
