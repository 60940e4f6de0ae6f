"""Student's distribution at whole degrees of freedom, for many at once.

Of whole degrees it is a finite sum (Abramowitz and Stegun 26.7.3 and 26.7.4), with only positive terms. Taking it
away from 1 loses digits far below 0: there, and there alone, scipy's own is used.
"""

from __future__ import annotations

import numpy as np
from scipy.special import stdtr  # type: ignore[import-untyped]

from ildsjel.insight.enough_time.grid import Floats

FAR = -2.0


def twice_below(freedom: Floats, t: Floats) -> Floats:
    """2 T(t): twice the probability of less than `t`; a row of `t` for each of `freedom`, which are whole, at least
    1, and never fewer than in the row before."""
    rows = freedom.reshape(-1, *[1] * (t.ndim - 1))
    found: Floats = 1 + np.sign(t) * _within(rows, np.abs(t))
    far = t < FAR
    found[far] = 2 * stdtr(np.broadcast_to(rows, t.shape)[far], t[far])
    return found


def _within(freedom: Floats, t: Floats) -> Floats:
    """A(t): the probability of between -t and t, by the angle whose tangent is t over the root of the freedom."""
    whole = freedom + t * t
    square = freedom / whole
    found: Floats = t / np.sqrt(whole) * _series(freedom, square)
    odd = freedom.ravel() % 2 == 1
    few = freedom[odd]
    found[odd] = 2 / np.pi * (np.arctan(t[odd] / np.sqrt(few)) + (few > 1) * np.sqrt(square[odd]) * found[odd])
    return found


def _series(freedom: Floats, square: Floats) -> Floats:
    """1 + c1 x + c2 x^2 + ... by Horner's scheme, the longest rows first; cj is cj-1 (2j-1)/2j of even degrees, and
    cj-1 2j/(2j+1) of odd."""
    odd, terms = freedom % 2, freedom.ravel() // 2 - 1
    j = np.arange(1, max(terms[-1], 0) + 1)
    double = 2 * j.reshape(-1, *[1] * freedom.ndim)
    weights = np.cumprod((double - 1 + odd) / (double + odd), axis=0)
    found = np.zeros(square.shape)
    for weight, since in zip(weights[::-1], np.searchsorted(terms, j)[::-1], strict=True):
        rows = found[since:]
        rows += weight[since:]
        rows *= square[since:]
    found += 1
    return found
