"""The noise of weekly values: independent, with a yearly wave and a level that may drift.

V_q = I + (cos w cos w' + sin w sin w')/4 + q min(t, t'). What is whitened by its Cholesky factor has every earlier
week's answer as a prefix, so that all weeks are read in one pass.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ildsjel.insight.enough_time.grid import Floats

DRIFTS = (0.0, 0.003, 0.03, 0.3)
YEAR, SEASON, STEP, SMALL = 52.1775, 0.25, 64, 32


def whitened(columns: Floats, drift: float) -> tuple[Floats, Floats]:
    """The columns, a row a week, made independent; and the log determinant of V up to each week."""
    weeks = len(columns)
    whitener = _whitener(-(-weeks // STEP) * STEP, drift)[:weeks, :weeks]
    return whitener @ columns, -2 * np.cumsum(np.log(np.diag(whitener)))


@lru_cache(maxsize=32)
def _whitener(weeks: int, drift: float) -> Floats:
    """The inverse of the Cholesky factor, of a few more weeks than are asked about: it is seldom made anew."""
    t = np.arange(1, weeks + 1)
    turn = 2 * np.pi * t / YEAR
    season = np.cos(turn[:, None] - turn[None, :])
    factor = np.linalg.cholesky(np.eye(weeks) + SEASON * season + drift * np.minimum(t[:, None], t[None, :]))
    return _inverse(factor)


def _inverse(lower: NDArray[np.floating[Any]]) -> Floats:
    """The inverse of a lower triangular matrix, by halves. LAPACK's own, of any matrix, takes more stack on several
    threads than those of a web server have, and ends the whole process."""
    if len(lower) <= SMALL:
        small: Floats = np.tril(np.linalg.inv(lower))
        return small
    half = len(lower) // 2
    first, last = _inverse(lower[:half, :half]), _inverse(lower[half:, half:])
    found = np.zeros(lower.shape)
    found[:half, :half], found[half:, half:] = first, last
    found[half:, :half] = -last @ lower[half:, :half] @ first
    return found
