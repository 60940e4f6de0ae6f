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

from ildsjel.facts.period import monday
from ildsjel.insight.few_hands.bus_factor import bus_factor
from ildsjel.insight.few_hands.knowledge import ABLE, BAND, Did, points
from ildsjel.insight.few_hands.weeks import Bools, Floats, Weeks

DRAWS, VULNERABLE, SHARED, ENOUGH_WEEKS = 90, 0.8, 0.1, 13
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
    return verdict_of(_by_week(did, today), seed)


def verdict_of(weeks: Weeks, seed: int = 0) -> Verdict:
    """The same, of weeks that are laid out. Raises ValueError where more than 14 people are able."""
    weight = weeks.weight
    factors = tuple(_factor(weeks.able(life), weight) for life in BAND)
    drawn: dict[bytes, int] = {}
    low = 0
    for able in _drawn(weeks, seed):
        key = able.tobytes()
        if key not in drawn:
            drawn[key] = _factor(able, weight)
        low += drawn[key] <= 1
    share = low / DRAWS
    status: Status = "vulnerable" if share >= VULNERABLE else "shared" if share <= SHARED else "cannot say"
    return Verdict(status, factors, share, is_early=len(weeks.ages) < ENOUGH_WEEKS)


def _drawn(weeks: Weeks, seed: int) -> Bools:
    """Who is able in which cell, in each draw."""
    shares = np.random.default_rng(seed).standard_exponential((DRAWS, len(weeks.ages)))
    lives = np.resize(np.array(BAND), DRAWS)[:, None]
    decayed = np.power(0.5, weeks.ages / lives) * shares / shares.mean(axis=1, keepdims=True)
    able: Bools = np.maximum(np.tensordot(decayed, weeks.earned, 1), weeks.floor) >= ABLE
    return able


def _factor(able: Bools, weight: Floats) -> int:
    """Those who are able nowhere are no loss."""
    return bus_factor(able[able.any(axis=1)], weight)


def _by_week(did: Iterable[Did], today: date) -> Weeks:
    """Points by week, person and cell, and the age of each week; every week from the first to today."""
    earned = {key: value for key, value in points(did).items() if key[0] <= today}
    people, cells = sorted({who for _, who, _ in earned}), sorted({cell for *_, cell in earned})
    first = min(monday(on) for on, _, _ in earned)
    count = (monday(today) - first).days // 7 + 1
    found = np.zeros((count, len(people), len(cells)))
    for (on, who, cell), value in earned.items():
        found[(monday(on) - first).days // 7, people.index(who), cells.index(cell)] += value
    ages = np.arange(count - 1, -1, -1, dtype=float)
    nobody, unstated = np.zeros((count, len(cells))), np.zeros((len(people), len(cells)))
    return Weeks(tuple(people), tuple(cells), ages, found, nobody, unstated)
