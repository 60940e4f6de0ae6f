"""How long until we know: the weeks to come as the best curve says, as now and by the learning plan.

Told in weeks of the calendar: where one week in four is logged, each stands for the four that pass.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import cycle, islice
from statistics import median_high

import numpy as np

from ildsjel.facts.learning_plan import BLOCK
from ildsjel.insight.enough_time.confidence import ends
from ildsjel.insight.enough_time.evidence import evidence
from ildsjel.insight.enough_time.grid import Floats, grid
from ildsjel.insight.enough_time.path import Terms, Weeks, limits_at
from ildsjel.insight.enough_time.plan import Levels
from ildsjel.insight.enough_time.reading import CHEAP, read
from ildsjel.insight.enough_time.viral import clipped

TRIED = (4, 8, 12, 16, 20, 26, 32, 39, 52, 65, 78, 104)
REPEATED = 26
ORDERS = ((0, 2, 1), (2, 1, 0), (1, 0, 2))
BUCKETS = (8, 13, 26, 52)
NEVER = 2 * TRIED[-1]


def bucket(weeks: int) -> int:
    """The least of 8, 13, 26, 52 and 104 weeks that holds it; more than that for what takes longer: a forecast is no
    more certain than this."""
    return next((most for most in (*BUCKETS, TRIED[-1]) if weeks <= most), NEVER)


@lru_cache(maxsize=256)
def as_now(weeks: Weeks, terms: Terms) -> int:
    """Weeks until something can be said, if the next are like the last half year."""
    recent = weeks.hours[-REPEATED:]
    return _until(weeks, terms, tuple(islice(cycle(recent), TRIED[-1])))


@lru_cache(maxsize=256)
def by_plan(weeks: Weeks, terms: Terms, plan: Levels) -> int:
    """Weeks until something can be said by the learning plan: the middle of three orders of its blocks."""
    found = []
    for order in ORDERS:
        block = [plan[place] for place in order for _ in range(BLOCK // terms.every)]
        found.append(_until(weeks, terms, tuple(islice(cycle(block), TRIED[-1]))))
    return median_high(found)


def _until(weeks: Weeks, terms: Terms, coming: tuple[float, ...]) -> int:
    more_weeks = [-(-passed // terms.every) for passed in TRIED]
    coming = coming[: more_weeks[-1]]
    hours, known = np.array(weeks.hours + coming), len(weeks.hours)
    audience = np.array(weeks.followers or (1.0,) * known)
    audience = np.maximum(np.concatenate([audience, np.full(len(coming), audience[-1])]), 1.0)
    shapes = grid(terms.planned, grows=bool(weeks.followers))
    columns = shapes.columns(hours, audience)
    value, variance = _expected(np.array(weeks.value), np.array(weeks.hours), columns)
    noise = variance * np.maximum(np.arange(1, len(hours) + 1) - known, 0)
    told = evidence(value, columns, more=noise, of=[known + more - 1 for more in more_weeks])
    followers = tuple(map(float, audience)) if weeks.followers else ()
    longer = replace(weeks, hours=tuple(map(float, hours)), value=tuple(map(float, value)), followers=followers)
    found = ends(told)
    limits = limits_at(longer, terms, [known + more_weeks[row] for row in found.weeks])
    for row, reading in zip(found.weeks, read(shapes, found, limits), strict=True):
        settled = reading.worth_low > terms.cost or reading.worth_high < terms.cost
        if settled or reading.regret <= CHEAP * terms.cost * terms.planned:
            return TRIED[row]
    return NEVER


def _expected(value: Floats, hours: Floats, columns: Floats) -> tuple[Floats, float]:
    """The values so far and those the best fit expects, and its variance."""
    known = len(value)
    kept, _ = clipped(hours, value)
    told = evidence(kept, columns[:known], of=[known - 1])
    drift, slab, shape = np.unravel_index(told.log_evidence[-1].argmax(), told.log_evidence[-1].shape)
    effect = max(float(told.best[-1, drift, slab, shape]), 0.0)
    mean = float(told.mean_y[-1, drift] - effect * told.mean_x[-1, drift, shape])
    coming = mean + effect * columns[known:, shape]
    return np.concatenate([kept, coming]), float(told.variance[-1, drift, slab, shape])
