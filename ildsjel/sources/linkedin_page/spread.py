"""The sheets without a day: how followers or visitors are spread on places, trades and sizes of company."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import Sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import Series, figure
from ildsjel.sources.measures import measure, slug
from ildsjel.sources.reading import Context, Data, Found, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import tables

_GROUPS = {
    "Location": ("Location", "Sted", "Beliggenhet"),
    "Job function": ("Job function", "Stillingsfunksjon", "Jobbfunksjon"),
    "Seniority": ("Seniority", "Ansiennitet", "Stillingsnivå"),
    "Industry": ("Industry", "Bransje"),
    "Company size": ("Company size", "Bedriftsstørrelse", "Selskapsstørrelse"),
}
_COUNTS = ("Total followers", "Total views", "Totalt antall følgere", "Totalt antall visninger")


def read_spread(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every group, as of the day the file is brought in."""
    series = Series("linkedin")
    for group, names in _GROUPS.items():
        for table in tables(data, Layout(names={"group": names, "count": _COUNTS}, needed=("group", "count"))):
            counted = next(heading for heading in table.headings if heading in _COUNTS)
            name = slug(f"{measure(counted)} by {group}")
            for row in table.rows():
                value = row.why if isinstance(row, Skipped) else figure(counted, row["count"])
                if isinstance(value, Sentence):
                    yield Skipped(row.line, value)
                elif isinstance(row, Row) and value is not None:
                    yield series.figure(context.today, name, value, context.today, ((group, row["group"]),))
