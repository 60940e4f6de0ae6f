"""The map: for every cell, who can do it alone and who with help, and how the whole of it is spread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ildsjel.insight.answer import Heads
from ildsjel.insight.few_hands.knowledge import ABLE, HALF_LIFE, WITH_HELP, Cell
from ildsjel.insight.few_hands.weeks import Bools, Floats, Weeks


@dataclass(frozen=True, slots=True)
class Hands:
    """A cell: who can do it alone, who with help, and `heads`, everybody it tells of. Names in the order of the
    alphabet."""

    cell: Cell
    alone: tuple[str, ...]
    helped: tuple[str, ...]
    heads: Heads


def hands(weeks: Weeks) -> tuple[Hands, ...]:
    """Every cell, what most is done of first."""
    known, weight = weeks.known(), weeks.weight
    order = sorted(range(len(weeks.cells)), key=lambda c: (-weight[c], weeks.cells[c]))
    return tuple(
        Hands(
            weeks.cells[c],
            _those(weeks.people, known[:, c] >= ABLE),
            _those(weeks.people, (known[:, c] >= WITH_HELP) & (known[:, c] < ABLE)),
            frozenset(_those(weeks.people, known[:, c] > 0)),
        )
        for c in order
    )


def share_known_by(count: int, able: Bools, weight: Floats) -> float:
    """The share of the weight that lies in cells which just so many are able in alone."""
    return float(weight[able.sum(axis=0) == count].sum() / weight.sum())


def carriers(weeks: Weeks) -> float | None:
    """By how many equal people the same could be carried: 1 / sum of the squares of each one's share."""
    each = weeks.done(HALF_LIFE).sum(axis=1)
    return float(each.sum() ** 2 / (each**2).sum()) if each.any() else None


def first_reserve(weeks: Weeks, who: str) -> float:
    """The hours it takes to make somebody else able in the largest cells, until those are more than half of it."""
    weight = weeks.weight
    others = np.delete(weeks.known(), weeks.people.index(who), axis=0)
    best = others.max(axis=0, initial=0.0)
    hours, covered = 0.0, 0.0
    for c in sorted(range(len(weeks.cells)), key=lambda c: (-weight[c], weeks.cells[c])):
        if covered > weight.sum() / 2:
            break
        hours, covered = hours + max(0.0, ABLE - float(best[c])), covered + float(weight[c])
    return hours


def _those(people: Sequence[str], which: Bools) -> tuple[str, ...]:
    return tuple(who for who, is_one in zip(people, which, strict=True) if is_one)
