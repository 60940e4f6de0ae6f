"""Events of a site, by the day: those it has given a name itself are outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.happened import Outcome
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import plural, sentence
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Context, Found, LeftOut, Remark
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

LONGEST = 80
BY_ITSELF = (
    *("404", "outbound link: click", "cloaked link: click", "file download", "form: submission", "engagement"),
    *("wp form completions", "wp search queries", "pageview"),
)


def outcomes(table: Table, context: Context) -> Iterator[Found]:
    """An Outcome for every event and day, by how many times it happened."""
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order)
    left_out = 0

    def read(row: Row) -> Iterator[Outcome]:
        nonlocal left_out
        if row["name"].casefold() in BY_ITSELF or row["link"]:
            left_out += 1
            return
        yield _outcome(row, order)

    yield from row_by_row(table, read)
    if left_out:
        yield Remark(
            plural(
                "One row is of what Plausible counts by itself, and is left out.",
                "{n} rows are of what Plausible counts by itself, and are left out.",
                left_out,
            )
        )


def _outcome(row: Row, order: str) -> Outcome:
    found = when(row["day"], order)
    if found is None:
        raise LeftOut(not_a_day(row["day"]))
    count = number(row["event"])
    if count is None or not row["name"]:
        raise LeftOut(sentence("This row does not say how many."))
    name = row["name"][:LONGEST]
    return Outcome(
        on=found.day,
        name=name,
        count=count,
        channel="web",
        id=content_key(f"plausible:{found.day.isoformat()}", row["name"], row["path"]),
        x=tuple((field, row[field]) for field in ("path", "visitors") if row[field]),
    )
