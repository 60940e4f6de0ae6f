"""Viral weeks: a value far above what the hours explain is set to a limit, so that one lucky week decides nothing."""

from __future__ import annotations

from statistics import median

import numpy as np

from ildsjel.insight.enough_time.grid import Floats

FROM, BACK = 5, 13
SPREAD, MAD, LEAST = 4.0, 1.4826, 0.08


def clipped(hours: Floats, value: Floats) -> tuple[Floats, Floats]:
    """The values with viral weeks set to their limit, and the surplus of each week; a week is judged by those before
    it alone."""
    spent_in, kept = [float(one) for one in hours], [float(one) for one in value]
    for week in range(FROM, len(value)):
        before = slice(max(0, week - BACK), week)
        usual, spent = median(kept[before]), median(spent_in[before])
        spread = max(MAD * median(abs(one - usual) for one in kept[before]), LEAST * usual)
        busier = max(0.0, spent_in[week] / spent - 1) if spent else 0.0
        kept[week] = min(kept[week], usual + usual * busier + SPREAD * spread)
    limited = np.array(kept)
    return limited, value - limited
