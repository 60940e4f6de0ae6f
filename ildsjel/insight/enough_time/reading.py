"""One week's reading: how many hours are enough, what the next is worth, and what a wrong choice would cost."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ildsjel.insight.enough_time.confidence import Ends
from ildsjel.insight.enough_time.evidence import Evidence
from ildsjel.insight.enough_time.grid import Floats, Grid

POINTS = 33
CHEAP = 0.25
NARROW, HOURS = 2.0, 3.0


@dataclass(frozen=True)
class Limits:
    """What a reading is held against: an hour's cost, the hours planned a week, the most that may be used, and the
    most that is looked at (`cap`, hours); `grown` is the audience now over that of the first week, `now` the mean
    hours of the last weeks."""

    cost: float
    planned: float
    ceiling: float
    cap: float
    grown: float
    now: float


@dataclass(frozen=True)
class Reading:
    """`low` to `high` hours are enough (`open_top` where the top was not found under the cap); `enough` is the one
    number that is said. The next hour is worth from `worth_low` to `worth_high` kroner. `best` is the hours at which
    being wrong costs least, at most `regret` kroner a week."""

    status: str
    low: float
    high: float
    open_top: bool
    enough: float
    worth_low: float
    worth_high: float
    best: float
    regret: float


def read(grid: Grid, told: Evidence, week: int, found: Ends, limits: Limits) -> Reading:
    """The reading of a week whose confidence set is not empty."""
    curves = only(grid, found)
    heights = np.stack([found.low, found.high]) * limits.grown**curves.growth / curves.height
    hours = curves.enough(heights, limits.cost)
    low, high = float(hours[0].min()), float(hours[1].max())
    marginal = heights * curves.slope(np.array(limits.now))
    best, regret = _regret(curves, heights, np.clip(hours, 0, limits.cap), limits)
    capped = min(low, limits.cap), min(high, limits.cap)
    worth = float(marginal[0].min()), float(marginal[1].max())
    status = _status(*capped, high >= limits.cap, *worth, regret, limits)
    enough = best if status == "answer" else float(np.clip(_middle(grid, told, week, limits), *capped))
    return Reading(status, *capped, high >= limits.cap, enough, *worth, best, regret)


def only(grid: Grid, found: Ends) -> Grid:
    """The shapes of the confidence set."""
    return Grid(*(column[found.shapes] for column in vars(grid).values()))


def _regret(curves: Grid, heights: Floats, best: Floats, limits: Limits) -> tuple[float, float]:
    """Where the worst that any curve of the set could cost is smallest, and what it is."""
    points = np.linspace(0, limits.cap, POINTS)
    most = heights * curves.saturated(best) - limits.cost * best
    got = heights[:, None, :] * curves.saturated(points[:, None]) - limits.cost * points[None, :, None]
    worst = (most[:, None, :] - got).max(axis=(0, 2))
    least = int(worst.argmin())
    return float(points[least]), float(worst[least])


def _status(
    low: float, high: float, open_top: bool, worth_low: float, worth_high: float, regret: float, limits: Limits
) -> str:
    is_open = open_top and limits.cap < limits.ceiling
    if regret <= CHEAP * limits.cost * limits.planned or (high <= max(NARROW * low, low + HOURS) and not is_open):
        return "answer"
    if worth_low > limits.cost:
        return "more"
    return "less" if worth_high < limits.cost else "cannot"


def _middle(grid: Grid, told: Evidence, week: int, limits: Limits) -> float:
    """The median of X over shapes, drifts and slabs, each by its evidence."""
    log = told.log_evidence[week]
    weight = np.exp(log - log.max())
    heights = np.maximum(told.best[week], 0) * limits.grown**grid.growth / grid.height
    hours, weight = grid.enough(heights, limits.cost).ravel(), weight.ravel()
    order = np.argsort(hours, kind="stable")
    reached = np.cumsum(weight[order])
    return float(hours[order][np.searchsorted(reached, reached[-1] / 2)])
