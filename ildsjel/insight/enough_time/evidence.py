"""What the weeks say of each shape: likelihood, and evidence with a half-normal slab on b/sigma.

Sums of squares and products of the whitened columns, up to each week; `[week, drift, shape]` throughout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ildsjel.insight.enough_time.grid import Floats
from ildsjel.insight.enough_time.noise import DRIFTS, whitened
from ildsjel.insight.enough_time.student import twice_below

SLABS = (1.0, 4.0)
TINY, TINIEST = 1e-12, 1e-300


@dataclass(frozen=True)
class Sums:
    """Of the weeks up to each: `nu` degrees of freedom; `height` (K), `left` (RSS without any effect), `with_y` (gy)
    and `own` (G) of the likelihood K - nu/2 ln(RSS0 - 2 b gy + b^2 G); and the means of the values and the shapes."""

    nu: Floats
    height: Floats
    left: Floats
    with_y: Floats
    own: Floats
    mean_y: Floats
    mean_x: Floats


@dataclass(frozen=True)
class Evidence(Sums):
    """Of some weeks, one after the other, what they are weighed by, and of each slab the log evidence, its best `b`
    and the variance that is left."""

    log_evidence: Floats
    best: Floats
    variance: Floats

    @property
    def mixture(self) -> Floats:
        """lnM: the evidence of all shapes, drifts and slabs together, each as likely beforehand; one a week."""
        log = self.log_evidence.reshape(len(self.nu), -1)
        most = log.max(axis=1)
        mean: Floats = most + np.log(np.exp(log - most[:, None]).mean(axis=1))
        return mean


def evidence(
    value: Floats, columns: Floats, *, more: Floats | None = None, of: Sequence[int] | None = None
) -> Evidence:
    """The sums of `summed`, all of them weighed, or those `of` some weeks."""
    return weighed(summed(value, columns, more=more), range(len(value)) if of is None else of)


def summed(value: Floats, columns: Floats, *, more: Floats | None = None) -> Sums:
    """The sums of values in kroner and the regressors of the shapes, a row a week; `more` is added to the sum of
    squares of the values (weeks that have not come have noise too)."""
    told = np.column_stack([np.ones(len(value)), value, columns])
    parts = [_sums(*whitened(told, drift)) for drift in DRIFTS]
    height, left, with_y, own, mean_y, mean_x = (np.stack(part, axis=1) for part in zip(*parts, strict=True))
    if more is not None:
        left = left + more[:, None]
    return Sums(np.arange(len(value), dtype=float), height, left, with_y, own, mean_y, mean_x)


def weighed(sums: Sums, weeks: Sequence[int]) -> Evidence:
    """The evidence of the weeks, counted from 0 and in order: weighing a week costs many times what adding it up
    does, and few at a time take little memory."""
    rows = np.array(weeks, np.intp)
    some = Sums(*(column[rows] for column in vars(sums).values()))
    log_evidence, best, variance = _slabs(some)
    return Evidence(**vars(some), log_evidence=log_evidence, best=best, variance=variance)


def _sums(z: Floats, log_determinant: Floats) -> tuple[Floats, ...]:
    one, value, shapes = z[:, 0], z[:, 1], z[:, 2:]
    ones, y, yy = np.cumsum(one * one), np.cumsum(one * value), np.cumsum(value * value)
    x = np.cumsum(one[:, None] * shapes, axis=0)
    with_y = np.cumsum(value[:, None] * shapes, axis=0) - (y / ones)[:, None] * x
    own = np.cumsum(shapes * shapes, axis=0) - x * x / ones[:, None]
    height = -(log_determinant + np.log(ones)) / 2
    return height, np.maximum(yy - y * y / ones, TINY), with_y, np.maximum(own, TINY), y / ones, x / ones[:, None]


def _slabs(sums: Sums) -> tuple[Floats, Floats, Floats]:
    """Log evidence, best b and variance of each slab, `[week, drift, slab, shape]`."""
    tau = np.array(SLABS)[:, None]
    own, with_y = sums.own[:, :, None], sums.with_y[:, :, None]
    height, left = sums.height[:, :, None, None], sums.left[:, :, None, None]
    freedom = np.maximum(sums.nu, 1)[:, None, None, None]
    precision = own + tau**-2
    best = with_y / precision
    rest = np.maximum(left - with_y * best, TINY)
    scale = np.sqrt(rest / (freedom * precision))
    within = np.maximum(twice_below(freedom, best / scale), TINIEST) / (tau * np.sqrt(precision))
    return height - freedom / 2 * np.log(rest) + np.log(within), best, rest / freedom
