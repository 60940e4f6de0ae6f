"""Whether what a firm can do hangs on one person, and how sure that is.

A Bayesian bootstrap over the weeks of the log: in each of 90 draws every week weighs as much as an exponential number
of mean one, and the half-lives 13, 26 and 52 weeks take turns. Vulnerable when the bus factor is at most one in 80 %
of the draws, shared when in at most 10 %; else it cannot be said [set]. Under 13 weeks it is an early sign at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ildsjel.insight.few_hands.bus_factor import bus_factor
from ildsjel.insight.few_hands.knowledge import ABLE, BAND
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


def verdict(weeks: Weeks, seed: int = 0) -> Verdict:
    """What can be said today. Raises ValueError where more than 14 people are able."""
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
