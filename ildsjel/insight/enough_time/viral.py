"""Viral weeks: a value far above what the hours explain is set to a limit, so that one lucky week decides nothing."""

from __future__ import annotations

import numpy as np

from ildsjel.insight.enough_time.grid import Floats

FROM, BACK = 5, 13
SPREAD, MAD, LEAST = 4.0, 1.4826, 0.08


def clipped(hours: Floats, value: Floats) -> tuple[Floats, Floats]:
    """The values with viral weeks set to their limit, and the surplus of each week; a week is judged by those before
    it alone."""
    kept = value.astype(float).copy()
    for week in range(FROM, len(value)):
        before = slice(max(0, week - BACK), week)
        usual, spent = float(np.median(kept[before])), float(np.median(hours[before]))
        spread = max(MAD * float(np.median(np.abs(kept[before] - usual))), LEAST * usual)
        busier = max(0.0, hours[week] / spent - 1) if spent else 0.0
        kept[week] = min(kept[week], usual + usual * busier + SPREAD * spread)
    return kept, value - kept
