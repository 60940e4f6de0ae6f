"""What hours bring beyond what they cost, over the hours a week: the curve, and the band it may lie in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ildsjel.insight.enough_time.confidence import Ends
from ildsjel.insight.enough_time.evidence import Evidence
from ildsjel.insight.enough_time.grid import Grid
from ildsjel.insight.enough_time.reading import POINTS, Limits, only

Line = tuple[float, ...]


@dataclass(frozen=True)
class NetCurve:
    """Kroner a week above the cost of the hours, at each of `hours` a week, the same every week: `net` is the mean of
    all curves, each by its evidence; `low` to `high` is the least and the most of those the weeks have not ruled
    out."""

    hours: Line
    net: Line
    low: Line
    high: Line


def net_curve(grid: Grid, told: Evidence, found: Ends, limits: Limits) -> NetCurve:
    """The curve of the one week that is told of, over the points its reading looked at; its set is not empty."""
    hours = np.linspace(0, limits.cap, POINTS)
    cost = limits.cost * hours
    curves = only(grid, found)
    heights = np.stack([found.low, found.high]) * limits.grown**curves.growth / curves.height
    of_set = heights[:, None, :] * curves.saturated(hours[:, None]) - cost[None, :, None]
    low, high = of_set.min(axis=(0, 2)), of_set.max(axis=(0, 2))
    log = told.log_evidence[0]
    weight = np.exp(log - log.max())
    expected = (weight * np.maximum(told.best[0], 0)).sum(axis=(0, 1)) / weight.sum()
    mean = grid.saturated(hours[:, None]) @ (expected * limits.grown**grid.growth / grid.height) - cost
    return NetCurve(*(tuple(map(float, line)) for line in (hours, np.clip(mean, low, high), low, high)))
