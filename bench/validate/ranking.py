"""`worth`: how often a channel is said to be worth more than another, when an hour is worth the same on all."""

from __future__ import annotations

from math import log, sqrt

import numpy as np

from ildsjel.insight.partial_order import Valued, claims

CHANNELS = (3, 6, 12)


def ranked(channels: int, seed: int) -> tuple[bool, bool]:
    """Whether any is ranked above another, and whether a sorted table with intervals that do not meet would do it."""
    dice = np.random.default_rng(seed)
    valued = []
    for number in range(channels):
        mean = float(dice.uniform(8, 80))
        count = max(int(dice.poisson(mean)), 1)
        valued.append(Valued(f"c{number}", log(100 * count / mean), 1 / sqrt(count)))
    top, bottom = max(valued, key=lambda v: v.log_value), min(valued, key=lambda v: v.log_value)
    return bool(claims(valued)), top.interval[0] > bottom.interval[1]
