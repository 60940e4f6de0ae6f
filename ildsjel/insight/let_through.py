"""What hours and kroner had to go through: approved, justified, reported, or just done, as the leader has stated it.

Hours are those of work kinds, kroner those of the lines of `spend_lines.py`, each by what held on the last of the
days; what was stated first also goes for the time before it. What nothing is stated about is in no class.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.stated import Regime
from ildsjel.facts.sums import WorkSum
from ildsjel.insight.answer import Cell, Figure, Heads, Row
from ildsjel.insight.own_kroner import pieces
from ildsjel.insight.priced_work import Span
from ildsjel.insight.regime_words import MUST
from ildsjel.insight.safe_cells import ALL
from ildsjel.insight.safe_runs import LABEL, K
from ildsjel.insight.sampled_hours import apart, whole_work
from ildsjel.insight.spend_lines import payments

TIME, MONEY = "time", "money"


def regime_of(book: Book, span: Span) -> Callable[[str, str], str]:
    """What a work kind or a line of money has to go through (`done`, `reported` ...); empty where nobody has said."""
    held: dict[tuple[str, str], str] = {}
    for said in book.statements(Regime):
        if said.on <= span.over.end or (said.sort, said.about) not in held:
            held[said.sort, said.about] = said.must
    return lambda sort, about: held.get((sort, about), "")


def rows_of(book: Book, span: Span) -> tuple[tuple[Row, ...], tuple[Cell, ...]]:
    """A row for each class there is something in, and the cells its hours are judged by, if they must be."""
    must = regime_of(book, span)
    work = whole_work(book, span.over)
    hours, kroner = defaultdict[str, float](float), defaultdict[str, float](float)
    for w in work:
        hours[must(TIME, w.kind)] += w.seconds / 3600
    for paid in payments(book, span.over).paid:
        kroner[must(MONEY, paid.line)] += paid.kroner
    cut = _Cut(book, span, work, lambda w: must(TIME, w.kind))
    rows = [
        Row(
            about=MUST[name],
            key=name,
            figures=MappingProxyType(
                {"hours": cut.figure(hours[name]), "kroner": Figure(value=kroner[name], unit="kroner")}
            ),
        )
        for name in MUST
        if hours[name] or kroner[name]
    ]
    return tuple(rows), cut.cells


class _Cut:
    """How hours by class are cut. All classes make up all hours, so where not four people or more have hours in no
    class in every block (three beside whoever looks), the total of the hours must be safe too."""

    def __init__(self, book: Book, span: Span, work: list[WorkSum], class_of: Callable[[WorkSum], str]) -> None:
        self.heads: Heads = frozenset(w.who for w in work)
        self.pieces = (*pieces(span.blocks, work, class_of), *apart(book, span.over))
        self.grain = span.grain or ("" if _has_rest(span, work, class_of) else "cells")
        crew = (c for c in book.crew if c.week in span.over and c.seconds)
        cells = tuple(Cell(c.week, c.initiative, c.channel, c.seconds, c.heads) for c in crew)
        self.cells = cells if self.grain == "cells" else ()

    def figure(self, hours: float) -> Figure:
        """Hours of one class."""
        line = ALL if self.grain == "cells" else ""
        return Figure(value=hours, unit="hours", heads=self.heads, grain=self.grain, pieces=self.pieces, line=line)


def _has_rest(span: Span, work: list[WorkSum], class_of: Callable[[WorkSum], str]) -> bool:
    rest = defaultdict[date, set[str]](set)
    for w in work:
        if not class_of(w) and not w.who.startswith(LABEL):
            rest[w.block].add(w.who)
    return all(len(rest[block.start]) > K for block in span.blocks)
