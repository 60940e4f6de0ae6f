"""A row of the list of videos; its number says to the second when it was posted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

from ildsjel.facts.happened import Metrics, Post
from ildsjel.sources.dates import When, not_a_day, when
from ildsjel.sources.durations import duration
from ildsjel.sources.ids import damaged, is_rounded
from ildsjel.sources.numbers import number
from ildsjel.sources.posts import moment, whole
from ildsjel.sources.reading import Context, Found, LeftOut
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table
from ildsjel.sources.tiktok_business.names import METRICS

_NUMBER = re.compile(r"/(?:video|photo)/([0-9]{6,20})")
_OWNER = re.compile(r"tiktok\.com/@([\w.]{1,60})", re.IGNORECASE)
_THOUSANDS = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*([KM])", re.IGNORECASE)
_TIMES = {"k": 1000, "m": 1_000_000}
FIRST = datetime(2016, 1, 1, tzinfo=UTC)
_NUMBERED = 2**59
"""Numbers above this begin with the second they were given in."""


def videos(table: Table, context: Context) -> Iterator[Found]:
    """A Post for every row with a video."""
    decimal = "," if table.delimiter == ";" else ""
    yield from row_by_row(table, lambda row: [_post(row, decimal, context)])


def posted_at(number_of: str, today: date) -> datetime | None:
    """The moment in the number of a video: its upper 32 bits are seconds since 1970."""
    value = int(number_of)
    if value < _NUMBERED:
        return None
    found = datetime.fromtimestamp(min(value >> 32, 2**32), UTC)
    return found if found >= FIRST and found.year <= today.year + 1 else None


def count(text: str, decimal: str) -> Decimal | None:
    """The number; `1.2K` is 1200. Raises LeftOut for what is none."""
    short = _THOUSANDS.fullmatch(text.strip())
    if short:
        return whole(Decimal(short[1].replace(",", ".")) * _TIMES[short[2].casefold()])
    seconds = duration(text) if ":" in text else None
    found = number(text, decimal) if seconds is None else Decimal(seconds)
    return None if found is None else whole(found)


def _post(row: Row, decimal: str, context: Context) -> Post:
    named = _NUMBER.search(row["url"])
    if not named or is_rounded(named[1], column=False):
        raise LeftOut(damaged(row["url"][:60]))
    exact = posted_at(named[1], context.today)
    found = When(exact.date(), exact) if exact else when(row["published"], context.day_order or "mdy")
    if found is None:
        raise LeftOut(not_a_day(row["published"]))
    on, at = moment(found, UTC, context)
    owner = _OWNER.search(row["url"])
    return Post(
        on=on,
        at=at,
        channel="tiktok",
        format="Image" if "/photo/" in row["url"] else "Video",
        text=row["title"],
        url=row["url"].partition("?")[0],
        read=context.today,
        under=owner[1] if owner else "",
        id=f"tiktok:{named[1]}",
        m=_metrics(row, decimal),
        x=row.extras,
    )


def _metrics(row: Row, decimal: str) -> Metrics:
    found = ((name, count(row[name], decimal)) for name in METRICS)
    return tuple((name, value) for name, value in found if value is not None)
