"""`outside`: how often a weekly measure that stands still is told to have moved in half a year, and how soon one that
moves is heard, beside the textbook's CUSUM (k = .5, h = 4, mean and standard deviation)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ildsjel.insight.cusum import BASELINE, watch

HALF_YEAR = 26
Dice = np.random.Generator
WILD = "now and then a wild week"
WORLDS: dict[str, tuple[Callable[[Dice, int], np.ndarray], bool]] = {
    "values that vary alike": (lambda dice, n: dice.standard_normal(n), False),
    "three a week are counted": (lambda dice, n: dice.poisson(3, n).astype(float), True),
    "thirty a week are counted": (lambda dice, n: dice.poisson(30, n).astype(float), True),
    WILD: (lambda dice, n: dice.standard_t(4, n), False),
}


def told_falsely(world: str, seed: int) -> tuple[bool, bool]:
    """Whether a measure that stands still is told to have moved in the half-year after its first; and by the
    textbook."""
    make, counts = WORLDS[world]
    values = make(np.random.default_rng(seed), BASELINE + HALF_YEAR)
    alarms = watch(values.tolist(), counts=counts).alarms
    return any(alarm.at >= BASELINE for alarm in alarms), _textbook(values) is not None


def heard_after(world: str, seed: int) -> tuple[int | None, int | None]:
    """Weeks until a move of two swings is heard; and by the textbook."""
    make, counts = WORLDS[world]
    dice = np.random.default_rng(seed)
    swing = float(make(np.random.default_rng(0), 10_000).std())
    values = make(dice, BASELINE + HALF_YEAR)
    values[BASELINE:] += 2 * swing
    ours = next((a.at - BASELINE + 1 for a in watch(values.tolist(), counts=counts).alarms if a.at >= BASELINE), None)
    return ours, _textbook(values)


def _textbook(values: np.ndarray) -> int | None:
    """Weeks after the baseline until it alarms."""
    usual = values[:BASELINE]
    up = down = 0.0
    for week, z in enumerate((values[BASELINE:] - usual.mean()) / usual.std(ddof=1), 1):
        up, down = max(0.0, up + z - 0.5), max(0.0, down - z - 0.5)
        if max(up, down) > 4:
            return week
    return None
