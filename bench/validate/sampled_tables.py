"""What is reckoned from one week in four: the hours, and 20/80."""

from __future__ import annotations

from functools import partial

from bench.validate import one_in_four
from bench.validate.table import Each, Table, percent, share


def hours(each: Each, times: int) -> Table:
    """A row for each team."""
    rows, shares = [], []
    for team in one_in_four.TEAMS:
        shares.append(share(one.holds for one in each(partial(one_in_four.judged, team), times)))
        rows.append((team.name, percent(shares[-1])))
    return Table(
        "A year’s hours, reckoned from one week in four",
        "How often the 90 % interval holds what six people did in all the weeks.",
        ("team", "holds the truth"),
        tuple(rows),
        tuple(shares),
        least=0.84,
    )


def building(each: Each, times: int) -> Table:
    """A row for each team."""
    rows, shares = [], []
    for team in one_in_four.TEAMS:
        found = each(partial(one_in_four.judged, team), times)
        shares.append(share(one.false for one in found))
        said, naive = (
            percent(share(one.said for one in found)),
            percent(share(one.naively_false for one in found)),
        )
        rows.append((team.name, percent(shares[-1]), said, naive))
    return Table(
        "20/80, reckoned from one week in four",
        "How often the verdict is wrong when all six log. The naive reader takes the share of the logged weeks.",
        ("team", "wrong verdict", "any verdict", "naive"),
        tuple(rows),
        tuple(shares),
        most=0.02,
    )
