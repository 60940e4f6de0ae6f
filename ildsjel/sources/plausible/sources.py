"""Where visits came from, by the day: the rows of one source are added up, and the addresses in them are not kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal

from ildsjel.sources.daily import Series, figure
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.reading import Context, Found, Skipped
from ildsjel.sources.table import Table

ADDED = {"visits": "visits_by_source", "pageviews": "page_views_by_source"}
DIRECT = "Direct / None"


def by_source(table: Table, context: Context, series: Series) -> Iterator[Found]:
    """Visits and views of each source and day; visitors of several rows can be the same, and are not added up."""
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order)
    sums = Counter[tuple[date, str, str]]()
    for row in table.rows():
        if isinstance(row, Skipped):
            yield row
            continue
        found = when(row["day"], order)
        if found is None:
            yield Skipped(row.line, not_a_day(row["day"]))
            continue
        for field, name in ADDED.items():
            value = figure(field, row[field])
            if isinstance(value, Decimal):
                sums[found.day, row["source"] or DIRECT, name] += int(value)
            elif value is not None:
                yield Skipped(row.line, value)
    for (day, source, name), count in sums.items():
        yield series.figure(day, name, Decimal(count), context.today, (("source", source),))
