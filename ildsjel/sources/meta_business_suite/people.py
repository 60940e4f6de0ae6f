"""A third export of Business Suite, who the followers are: Insights > Audience > Export > CSV.

Shares in per cent by age and gender, country and town, as they stood the day the file is brought in: it names none.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

from ildsjel.facts.happened import Extras
from ildsjel.facts.sentence import sentence
from ildsjel.sources.channel import by_name
from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import Series, figure
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.measures import slug
from ildsjel.sources.reading import Context, Data, Found, Remark, Skipped

GENDERS = Layout(
    names={"women": ("Women", "Kvinner", "Kvinnor", "Frauen"), "men": ("Men", "Menn", "Män", "Männer")},
    needed=("women", "men"),
)


def read_people(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every share. Raises Unreadable."""
    series = Series(by_name(data.name))
    yield Remark(sentence("The file has no date, so these shares stand on the day it was brought in."))
    for line, title, x, text in _shares(data):
        value = figure(title, text)
        if value is None:
            continue
        name = slug(f"percent by {title}")
        yield (
            Skipped(line, value)
            if not isinstance(value, Decimal)
            else series.figure(context.today, name, value, context.today, x)
        )


def _shares(data: Data) -> Iterator[tuple[int, str, Extras, str]]:
    """Each share with its line, the title it stands under, and whom it is of."""
    title, names = "", list[str]()
    with closing(lines_of(data, encoding_of(data))) as lines:
        records = csv.reader(lines)
        for cells in records:
            if not any(cells) or cells[0].casefold() == "sep=":
                continue
            if len(cells) == 1:
                title, names = cells[0].strip(), []
            elif not names:
                names = cells
            else:
                yield from _row(records.line_num, title, names, cells)


def _row(line: int, title: str, names: list[str], cells: list[str]) -> Iterator[tuple[int, str, Extras, str]]:
    """A row under its headings; the first cell names the row where its heading is empty."""
    first = (("Row", cells[0]),) if not names[0] else ()
    for name, text in zip(names[len(first) :], cells[len(first) :], strict=False):
        yield line, title, (*first, ("Column", name)), text
