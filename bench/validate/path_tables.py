"""`enough_time` in every made world, logged every week and one week in four."""

from __future__ import annotations

from functools import partial

import numpy as np

from bench.validate import enough_time
from bench.validate.table import Each, Table, percent, share
from ildsjel.demo.worlds import WORLDS

HEADS = (
    "world",
    "paths with anything false",
    "weeks whose set misses",
    "first statement",
    "naive: false paths",
)


def every_week(each: Each, times: int) -> Table:
    """A row for each world."""
    return Table(
        "How much time shall we use? (`enough_time`)",
        "Read every week from the eighth to the 150th. A path is false if anything false is said in any of its "
        "weeks: a direction, or a number with what being wrong costs. The naive reader fits a straight line anew "
        "every week and believes its 90 % interval.",
        HEADS,
        *_paths(each, times, every=1),
        most=0.05,
    )


def one_week_in_four(each: Each, times: int) -> Table:
    """A row for each world."""
    return Table(
        "The same, where one week in four is logged",
        "Every week of the first quarter, and one in four from there on, a new one in each block.",
        HEADS,
        *_paths(each, times, every=4),
        most=0.05,
    )


def _paths(each: Each, times: int, *, every: int) -> tuple[tuple[tuple[str, ...], ...], tuple[float, ...]]:
    rows, shares = [], []
    for world in WORLDS:
        found = each(partial(enough_time.seen, world, every=every), times)
        first = [one.first for one in found if one.first]
        shares.append(share(one.false for one in found))
        soon = f"week {np.median(first):.0f}, on {percent(len(first) / times)}" if first else "never"
        missed, naive = share(one.missed for one in found), share(one.naively_false for one in found)
        rows.append((world.name, percent(shares[-1]), percent(missed), soon, percent(naive)))
    return tuple(rows), tuple(shares)
