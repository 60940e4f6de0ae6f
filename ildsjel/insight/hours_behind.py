"""Whose hours figures in kroner rest on, so that they are shown only where nobody can be worked out from them.

The sum of everybody's kroner is nearly the sum of their hours, and taking from that the hours of the initiatives that
are shown would leave those of one or two. Where a block has people of two prices or more, whoever of them looks,
kroner do not tell hours, and it is enough that every piece rests on three others. Where all cost the same, the total
of the hours must be safe as well (`safe_table.total_is_safe`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Unit
from ildsjel.insight.answer import Cell, Figure, Grain, Heads
from ildsjel.insight.priced_work import PricedWork
from ildsjel.insight.safe_cells import ALL


@dataclass(frozen=True, slots=True)
class HoursBehind:
    """The people behind the hours of an answer, how they are cut, and the cells its total is judged by."""

    heads: Heads
    grain: Grain
    cells: tuple[Cell, ...]
    apart: tuple[Heads, ...]

    @classmethod
    def of(cls, book: Book, found: PricedWork) -> HoursBehind:
        """Those behind what was logged over the days of `found`."""
        heads: Heads = frozenset(w.who for w in found.work)
        if found.span.grain or _mixes_prices(book, found):
            return cls(heads, found.span.grain, (), found.apart)
        crew = (c for c in book.crew if c.week in found.span.over and c.seconds)
        cells = tuple(Cell(c.week, c.initiative, c.channel, c.seconds, c.heads) for c in crew)
        return cls(heads, "cells", cells, found.apart)

    def figure(
        self,
        value: float | None,
        unit: Unit,
        pieces: tuple[Heads, ...],
        *,
        n: int | None = None,
        low: float | None = None,
        high: float | None = None,
    ) -> Figure:
        """A figure these hours are in, cut in `pieces`."""
        line = ALL if self.grain == "cells" else ""
        return Figure(
            value=value,
            unit=unit,
            low=low,
            high=high,
            n=n,
            heads=self.heads,
            grain=self.grain,
            pieces=(*pieces, *self.apart),
            line=line,
        )


def _mixes_prices(book: Book, found: PricedWork) -> bool:
    """Whether every block has people of two prices or more, also without any one of them."""
    roles = {member.key: member.role for member in book.house.members}
    prices = {role.name: role.rate for role in found.roles}
    people = {(work.block, work.who) for work in found.work}
    blocks: defaultdict[date, Counter[float]] = defaultdict(Counter)
    for block, who in people:
        blocks[block][prices[roles[who]]] += 1
    return all(len(counts) - (1 in counts.values()) > 1 for counts in blocks.values())
