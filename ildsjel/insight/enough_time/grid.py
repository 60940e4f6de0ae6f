"""The fixed grid of response curves: how hours become value, with 96 shapes that the data never choose.

A week's hours carry over to the next by `l` (Jin et al. 2017) and saturate by `s`, as 1 - exp(-a/s) or as Hill's
a/(a+s); the effect may grow with the audience (`k`). Every shape is 1 at the planned hours, so that `b` is what they
are worth a week.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

CARRY = (0.0, 0.3, 0.6, 0.8)
SCALES = (0.25, 0.5, 1.0, 2.0, 4.0, 16.0)
GROWTH = (0, 1)
Floats = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Grid:
    """The shapes, as columns of equal length: carry-over, scale in hours, whether it is Hill's, growth, and the
    height of the curve at the planned hours."""

    carry: Floats
    scale: Floats
    is_hill: NDArray[np.bool_]
    growth: Floats
    height: Floats

    def saturated(self, hours: Floats) -> Floats:
        """g: how much of all it can come to has come at `hours` (broadcast against the shapes on the last axis)."""
        return _saturated(hours, self.scale, self.is_hill)

    def saturated_at(self, hours: Floats, row: Places, shape: Places) -> Floats:
        """g of these shapes, each at the `hours` of its row, which is their last axis. Few shapes saturate
        differently, and what they come to is worked out once a row."""
        ways, way = np.unique(np.where(self.is_hill, -self.scale, self.scale), return_inverse=True)
        once = _saturated(hours[..., None], np.abs(ways), ways < 0)
        found: Floats = once.reshape(len(hours), -1).take(row * len(ways) + way[shape], axis=1)
        return found

    def slope(self, hours: Floats) -> Floats:
        """g': what one more hour adds at `hours`."""
        hill = self.scale / (hours + self.scale) ** 2
        return np.where(self.is_hill, hill, np.exp(-hours / self.scale) / self.scale)

    def enough(self, ceiling: Floats, cost: float) -> Floats:
        """X: the hours at which one more is worth its cost, where the curve goes towards `ceiling` kroner a week."""
        steep = np.maximum(ceiling / self.scale / cost, 1.0)
        return np.where(self.is_hill, self.scale * (np.sqrt(steep) - 1), self.scale * np.log(steep))

    def columns(self, hours: Floats, audience: Floats) -> Floats:
        """The regressors, a row a week and a column a shape."""
        carried = np.empty((len(hours), len(CARRY)))
        kept = np.array(CARRY)
        level, arriving = np.full(len(CARRY), hours[0]), np.outer(hours, 1 - kept)
        for week, new in enumerate(arriving):
            carried[week] = level = kept * level + new
        reached = (audience / audience[0])[:, None] ** self.growth
        per_shape = carried[:, np.searchsorted(CARRY, self.carry)]
        regressors: Floats = reached * self.saturated(per_shape) / self.height
        return regressors


def _saturated(hours: Floats, scale: Floats, is_hill: NDArray[np.bool_]) -> Floats:
    return np.where(is_hill, hours / (hours + scale), -np.expm1(-hours / scale))


@lru_cache(maxsize=64)
def grid(planned: float, *, grows: bool = True) -> Grid:
    """The shapes for the hours that are planned a week. Where no audience is given (`grows` is false) every shape
    would be there twice, and is there once: the mean over all is the same."""
    growths = GROWTH if grows else GROWTH[:1]
    carry, scale, is_hill, growth = (
        column.ravel()
        for column in np.meshgrid(CARRY, np.array(SCALES) * planned, (False, True), growths, indexing="ij")
    )
    flat = Grid(carry, scale, is_hill, growth.astype(float), np.ones_like(carry))
    return Grid(flat.carry, flat.scale, flat.is_hill, flat.growth, flat.saturated(np.array(planned)))
