"""A table of time that adds up, and gives nobody away: hours by initiative over whole past blocks.

An initiative has a row of its own when its safe runs cover every week it was worked on in each block. All other
time is one row, and there is a total, when what no run covers rests on no others or on three or more in each
block, also without the initiatives of one or two that a leader sees by themselves. Every sum in such a table, and
in the curves, is then made of the same pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ildsjel.facts.period import Period
from ildsjel.facts.sums import CrewSum
from ildsjel.insight.answer import Cell, Heads
from ildsjel.insight.blocks import block_of
from ildsjel.insight.safe_runs import safe_runs
from ildsjel.insight.viewer import Viewer

Sum = CrewSum | Cell


@dataclass(frozen=True, slots=True)
class Table:
    """Seconds by initiative; `other` and `total` are None where they would give somebody away."""

    rows: tuple[tuple[str, int], ...]
    other: int | None
    total: int | None


def hours_by_initiative(crew: Iterable[CrewSum], blocks: Sequence[Period], viewer: Viewer) -> Table:
    """The table of the blocks, which must be over and whole (see `past_blocks`)."""
    rows = [c for c in crew if c.seconds and any(c.week in block for block in blocks)]
    parts = [_Part.of([c for c in rows if c.week in block], block, viewer) for block in blocks]
    complete = sorted({c.initiative for c in rows}.difference(*(part.partial for part in parts)))
    shown = tuple((key, sum(c.seconds for c in rows if c.initiative == key)) for key in complete)
    if not all(part.is_safe(viewer) for part in parts):
        return Table(shown, None, None)
    total = sum(c.seconds for c in rows)
    return Table(shown, total - sum(seconds for _, seconds in shown), total)


def total_is_safe(cells: Sequence[Cell], viewer: Viewer) -> bool:
    """Whether the time of all the cells, which must lie in whole past blocks, can be told as one sum."""
    blocks = {block_of(cell.week) for cell in cells}
    parts = (_Part.of([c for c in cells if c.week in block], block, viewer) for block in blocks)
    return all(part.is_safe(viewer) for part in parts)


@dataclass(frozen=True, slots=True)
class _Part:
    """One block: the initiatives its runs do not cover, and the people behind the time in no run."""

    partial: frozenset[str]
    rest: Heads
    without_small: Heads

    def is_safe(self, viewer: Viewer) -> bool:
        """Whether what no run covers can be told."""
        return viewer.may_see(self.rest) and viewer.may_see(self.without_small)

    @classmethod
    def of(cls, rows: Sequence[Sum], block: Period, viewer: Viewer) -> _Part:
        left: list[Sum] = []
        small: set[str] = set()
        for key in {c.initiative for c in rows}:
            own = [c for c in rows if c.initiative == key]
            left += _uncovered(own, block, viewer)
            if not viewer.may_see(_who(own)):
                small.add(key)
        return cls(
            frozenset(c.initiative for c in left), _who(left), _who([c for c in left if c.initiative not in small])
        )


def _who(rows: Iterable[Sum]) -> Heads:
    return frozenset().union(*(c.heads for c in rows))


def _uncovered(rows: list[Sum], block: Period, viewer: Viewer) -> list[Sum]:
    if not viewer.others(_who(rows)):
        return []
    points = [(week, _who([c for c in rows if c.week == week])) for week in block.weeks()]
    covered = {week for run in safe_runs(points, viewer.others) for week in run}
    return [c for c in rows if c.week not in covered]
