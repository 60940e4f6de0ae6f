"""A table you have explained: any table with a day and a number, whose columns you have pointed out once.

Drop the file; where no other source knows it, choose «Point out the columns». What you point out is kept for the
organisation, the next table with the same headings is read by it, and it can be sent to others as a small text file.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.sentence import sentence
from ildsjel.sources.day_order import order_of
from ildsjel.sources.mapped.layout import layout_of
from ildsjel.sources.mapped.rows import READ, About
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

NAME = "mapped"


def recognises(head: Head) -> bool:
    """Never by itself: a table is known by what the organisation has said of it (`known.py`)."""
    return False


def read(data: Data, context: Context) -> Iterator[Found]:
    """A fact for every row, of the kind the mapping gives. Raises Unreadable, or AskDayOrder."""
    mapping = context.mapping
    if mapping is None:
        raise Unreadable(sentence("Nobody has pointed out the columns of {name} yet.", name=data.name))
    table = Table(data, layout_of(mapping))
    with closing(table.column("day")) as days:
        order = order_of(days, answer=mapping.order or context.day_order)
    about = About(mapping, order, "," if table.delimiter == ";" else "", context)
    yield from row_by_row(table, lambda row: READ[mapping.gives](row, about))
