"""The time study: how often its 90 % interval holds what all people did on all days."""

from __future__ import annotations

import numpy as np

from ildsjel.insight.time_study.estimate import estimate

PERIOD = 60
SIZES = ((6, 6, 20), (12, 12, 15), (12, 9, 15), (25, 20, 10), (50, 30, 10))
"""People, those of them who log, and the days they do."""
KINDS = {"every day": (40.0, 0.5, 0.5), "now and then": (10.0, 0.8, 1.2)}
"""Minutes a day, and how people and days differ (standard deviations of logarithms)."""


def covered(size: tuple[int, int, int], kind: str, seed: int) -> bool:
    """Whether the interval of one made study holds the truth; days come as one stretch of whole weeks."""
    (people, logging, days), (usual, between, within) = size, KINDS[kind]
    dice = np.random.default_rng(seed)
    who = usual * np.exp(between * dice.standard_normal(people) - between**2 / 2)
    week = np.repeat(np.exp(0.08 * dice.standard_normal(PERIOD // 5)), 5)
    same = np.exp(0.15 * dice.standard_normal(PERIOD)) * week
    own = np.exp(within * dice.standard_normal((people, PERIOD)) - within**2 / 2)
    minutes = who[:, None] * same[None, :] * own
    start = 5 * dice.integers(0, (PERIOD - days) // 5 + 1)
    logged = {(f"p{p}", int(d)): float(minutes[p, d]) for p in range(logging) for d in range(start, start + days)}
    found = estimate(logged, people=people, period_days=PERIOD)
    return found.low is not None and found.low <= minutes.mean() <= (found.high or 0)
