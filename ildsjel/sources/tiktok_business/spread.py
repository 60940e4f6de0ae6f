"""How the followers are spread: shares by gender and territory, as they stand the day the file is brought."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ildsjel.sources.daily import Series, figure
from ildsjel.sources.posts import whole
from ildsjel.sources.reading import Context, Data, Found, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import tables
from ildsjel.sources.tiktok_business.names import GENDER, SPREADS, TERRITORY


def read_spread(data: Data, series: Series, context: Context) -> Iterator[Found]:
    """An Audience for every share, in per cent."""
    for group, layout in zip((GENDER, TERRITORY), SPREADS, strict=True):
        for table in tables(data, layout):
            for row in table.rows():
                yield from [row] if isinstance(row, Skipped) else _share(row, group, series, context)


def _share(row: Row, group: str, series: Series, context: Context) -> Iterator[Found]:
    value = figure(group, row["share"])
    if isinstance(value, Decimal):
        percent = value if row["share"].endswith("%") else value * 100
        x = ((group.capitalize(), row[group]),)
        yield series.figure(context.today, f"percent_by_{group}", whole(percent), context.today, x)
    elif value is not None:
        yield Skipped(row.line, value)
