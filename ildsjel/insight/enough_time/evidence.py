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
class Evidence:
    """Of the weeks so far: `nu` degrees of freedom; `height` (K), `left` (RSS without any effect), `with_y` (gy) and
    `own` (G) of the likelihood K - nu/2 ln(RSS0 - 2 b gy + b^2 G); and of each slab the log evidence, its best `b`
    and the variance that is left."""

    nu: Floats
    height: Floats
    left: Floats
    with_y: Floats
    own: Floats
    mean_y: Floats
    mean_x: Floats
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
    """The evidence of values in kroner and the regressors of the shapes, a row a week; `more` is added to the sum of
    squares of the values (weeks that have not come have noise too). Weighing a week costs many times what adding it
    up does: with `of`, only those weeks, counted from 0, are weighed, and are the rows of the answer."""
    told = np.column_stack([np.ones(len(value)), value, columns])
    parts = [_sums(*whitened(told, drift)) for drift in DRIFTS]
    height, left, with_y, own, mean_y, mean_x = (np.stack(part, axis=1) for part in zip(*parts, strict=True))
    if more is not None:
        left = left + more[:, None]
    nu = np.arange(len(value), dtype=float)
    if of is not None:
        nu, height, left, with_y, own, mean_y, mean_x = (
            rows[np.array(of)] for rows in (nu, height, left, with_y, own, mean_y, mean_x)
        )
    return Evidence(nu, height, left, with_y, own, mean_y, mean_x, *_slabs(nu, height, left, with_y, own))


def _sums(z: Floats, log_determinant: Floats) -> tuple[Floats, ...]:
    one, value, shapes = z[:, 0], z[:, 1], z[:, 2:]
    ones, y, yy = np.cumsum(one * one), np.cumsum(one * value), np.cumsum(value * value)
    x = np.cumsum(one[:, None] * shapes, axis=0)
    with_y = np.cumsum(value[:, None] * shapes, axis=0) - (y / ones)[:, None] * x
    own = np.cumsum(shapes * shapes, axis=0) - x * x / ones[:, None]
    height = -(log_determinant + np.log(ones)) / 2
    return height, np.maximum(yy - y * y / ones, TINY), with_y, np.maximum(own, TINY), y / ones, x / ones[:, None]


def _slabs(nu: Floats, height: Floats, left: Floats, with_y: Floats, own: Floats) -> tuple[Floats, Floats, Floats]:
    """Log evidence, best b and variance of each slab, `[week, drift, slab, shape]`."""
    tau = np.array(SLABS)[:, None]
    own, with_y = own[:, :, None], with_y[:, :, None]
    freedom = np.maximum(nu, 1)[:, None, None, None]
    precision = own + tau**-2
    best = with_y / precision
    rest = np.maximum(left[:, :, None, None] - with_y * best, TINY)
    scale = np.sqrt(rest / (freedom * precision))
    log = height[:, :, None, None] - 0.5 * np.log1p(tau * tau * own) - freedom / 2 * np.log(rest)
    return log + np.log(np.maximum(twice_below(freedom, best / scale), TINIEST)), best, rest / freedom
