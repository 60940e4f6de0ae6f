"""Each week's reading: how many hours are enough, what the next is worth, and what a wrong choice would cost.

Weeks are read together: a place for each shape in a week's set, `[end, place]` or `[point, place]`, gathered week by
week into the least or the most of its places.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    """`low` to `high` hours are enough (`open_top` where the top was not found under the cap); `number` is the one
    that is said, None where there is no answer and `middle` has not been asked for. The next hour is worth from
    `worth_low` to `worth_high` kroner. `best` is the hours at which being wrong costs least, at most `regret` kroner
    a week."""

    status: str
    low: float
    high: float
    open_top: bool
    number: float | None
    worth_low: float
    worth_high: float
    best: float
    regret: float

    @property
    def enough(self) -> float:
        """The number that is said. Raises ValueError where it has not been asked for."""
        if self.number is None:
            raise ValueError("this week is not spoken of")
        return self.number


def read(grid: Grid, found: Ends, limits: Sequence[Limits]) -> tuple[Reading, ...]:
    """The readings of the weeks of `found`, each with its limits; the cost of an hour is the same in all."""
    if found.is_empty:
        return ()
    cost, planned = limits[0].cost, limits[0].planned
    ceiling, cap, grown, now = (
        np.array([getattr(each, name) for each in limits]) for name in ("ceiling", "cap", "grown", "now")
    )
    curves = only(grid, found)
    heights = np.stack([found.low, found.high]) * grown[found.row] ** curves.growth / curves.height
    hours = curves.enough(heights, cost)
    marginal = heights * curves.slope(now[found.row])
    worth_low, worth_high = found.least(marginal[0]), found.most(marginal[1])
    at = np.clip(hours, 0, cap[found.row])
    best, regret = _regret(grid, found, heights, heights * curves.saturated(at) - cost * at, cap, cost)
    low, high = np.minimum(found.least(hours[0]), cap), found.most(hours[1])
    open_top, high = high >= cap, np.minimum(high, cap)
    is_narrow = (high <= np.maximum(NARROW * low, low + HOURS)) & ~(open_top & (cap < ceiling))
    is_answer = is_narrow | (regret <= CHEAP * cost * planned)
    status = np.select([is_answer, worth_low > cost, worth_high < cost], ["answer", "more", "less"], "cannot")
    number = [hours if is_sure else None for hours, is_sure in zip(best.tolist(), is_answer.tolist(), strict=True)]
    range_of = (line.tolist() for line in (status, low, high, open_top))
    worth_of = (line.tolist() for line in (worth_low, worth_high, best, regret))
    return tuple(Reading(*week) for week in zip(*range_of, number, *worth_of, strict=True))


def only(grid: Grid, found: Ends) -> Grid:
    """The shapes of the confidence sets, one for each place."""
    return Grid(*(column[found.shape] for column in vars(grid).values()))


def _regret(
    grid: Grid, found: Ends, heights: Floats, most: Floats, cap: Floats, cost: float
) -> tuple[Floats, Floats]:
    """Where the worst that any curve of a week's set could cost is smallest, and what it is; `most` is what each
    brings at its best."""
    points = np.linspace(0, cap, POINTS)
    share = grid.saturated_at(points, found.row, found.shape)
    worst = found.most(np.maximum(*map(_short, most, heights, (share, share)))) + cost * points
    least = worst.argmin(axis=0)[None]
    return np.take_along_axis(points, least, 0)[0], np.take_along_axis(worst, least, 0)[0]


def _short(most: Floats, height: Floats, share: Floats) -> Floats:
    """How far `share` of a height is from the most. The arrays are large: one is made, not two."""
    brings = height * share
    return np.subtract(most, brings, out=brings)


def middle(grid: Grid, told: Evidence, limits: Limits, reading: Reading) -> float:
    """The median of X over shapes, drifts and slabs, each by its evidence, in the range of the one week that is
    told: the number to say where there is no answer. To weigh them takes as long as the rest of a reading."""
    log = told.log_evidence.ravel()
    heights = np.maximum(told.best, 0) * limits.grown**grid.growth / grid.height
    hours = grid.enough(heights, limits.cost).ravel()
    order = np.argsort(hours, kind="stable")
    reached = np.cumsum(np.exp(log - log.max())[order])
    half = (reached >= reached[-1] / 2).argmax()
    return float(np.clip(hours[order[half]], reading.low, reading.high))
