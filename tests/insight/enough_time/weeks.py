"""Made weeks whose truth is known: a curve that flattens out, noise, and hours that vary or do not."""

from __future__ import annotations

import numpy as np

from ildsjel.insight.enough_time.path import Terms, Weeks

TERMS = Terms(cost=600, planned=6, ceiling=24)


def weeks(
    n: int, *, height: float, scale: float = 6.0, seed: int = 1, noise: float = 1500, spread: float = 1.0
) -> Weeks:
    """`n` weeks around six hours; what they are worth goes towards `height` kroner a week."""
    dice = np.random.default_rng(seed)
    hours = np.round(6 * np.exp(spread * dice.uniform(-1.2, 1.0, n)), 2)
    value = 4000 + height * -np.expm1(-hours / scale) + noise * dice.standard_normal(n)
    return Weeks(hours=tuple(map(float, hours)), value=tuple(map(float, np.maximum(value, 0))))
