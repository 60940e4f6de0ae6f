"""A table read row by row: what a reader makes of each, or why it was left out, with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ildsjel.sources.reading import Found, LeftOut, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table


def row_by_row(table: Table, facts: Callable[[Row], Iterable[Found]]) -> Iterator[Found]:
    """What the table has to say of itself, then the facts of every row; a row is taken whole or not at all."""
    yield from table.remarks
    for row in table.rows():
        if isinstance(row, Skipped):
            yield row
            continue
        try:
            found = list(facts(row))
        except LeftOut as left_out:
            yield Skipped(row.line, left_out.why)
        else:
            yield from found
