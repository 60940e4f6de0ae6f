"""A table with a row a post, as every platform lists what was published: rows to posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from decimal import Decimal

from ildsjel.facts.happened import Extras, Metrics, Post
from ildsjel.facts.sentence import Sentence
from ildsjel.sources.dates import When, not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.ids import damaged, is_rounded, is_rounded_column, platform_id
from ildsjel.sources.moment import fixed, in_zone
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.shares import impossible
from ildsjel.sources.table import Table


def by_id(row: Row) -> str:
    """The platform's own id of a post."""
    return row["id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """How a platform's list of posts is read.

    The layout of its table names the fields `published` and, where there are such, `id`, `title`, `text`, `format`,
    `url`, `account` and `username`; `metrics` are the fields that are figures, `kept` those without a place of
    their own.
    Clock times are of `zone`, else the organisation's; `usual` is the order of day and month; `check` says why a row
    is no post, if it is none.
    """

    channel: str
    metrics: tuple[str, ...]
    identity: Callable[[Row], str] = by_id
    kept: tuple[tuple[str, str], ...] = ()
    zone: tzinfo | None = None
    usual: str = ""
    format: str = ""
    address: Callable[[Row], str] = lambda row: row["url"]
    check: Callable[[Row], Sentence | None] = lambda row: None


def posts(table: Table, context: Context, wall: Wall) -> Iterator[Found]:
    """A Post for every row. Raises AskDayOrder when the days can be read in two ways."""
    with closing(table.column("published")) as days:
        order = order_of(days, answer=context.day_order, usual=wall.usual)
    with closing(table.column("id")) as ids:
        rounded = is_rounded_column(text for _, text in ids)
    decimal = "," if table.delimiter == ";" else ""

    def read(row: Row) -> Iterator[Found]:
        yield _post(row, wall, order, rounded, decimal, context)
        yield from (Skipped(row.line, why) for why in _impossible(row, wall.metrics, decimal))

    yield from row_by_row(table, read)


def metrics_of(row: Row, names: Iterable[str], decimal: str = "") -> Metrics:
    """The figures a row gives; one that is missing or cannot be is left out. Raises LeftOut for what is no number."""
    found = ((name, cell, number(cell, decimal)) for name in names if (cell := row[name]))
    return tuple(
        (name, value if cell.isdigit() else whole(value))
        for name, cell, value in found
        if value is not None and not impossible(name, cell, value)
    )


def whole(value: Decimal) -> Decimal:
    """The number without decimals that say nothing: `376.0` is 376."""
    return Decimal(int(value)) if value == value.to_integral_value() else value


def moment(found: When, zone: tzinfo | None, context: Context) -> tuple[date, datetime | None]:
    """The day in the organisation's zone, and the moment if a clock is given."""
    local = found.local
    if local is None:
        return found.day, None
    at = fixed(in_zone(local, zone or context.zone).astimezone(context.zone))
    return at.date(), at


def _impossible(row: Row, names: Iterable[str], decimal: str) -> Iterator[Sentence]:
    """Why figures of a row were left out, and the post kept."""
    shares = (name for name in names if row[name].endswith("%"))
    yield from (why for name in shares if (why := impossible(name, row[name], number(row[name], decimal))))


def _post(row: Row, wall: Wall, order: str, rounded: bool, decimal: str, context: Context) -> Post:
    said = wall.identity(row)
    post_id = platform_id(said)
    is_exact = post_id in row["url"]
    if not post_id or (is_rounded(post_id, column=rounded) and not is_exact):
        raise LeftOut(damaged(said[:60]))
    if why := wall.check(row):
        raise LeftOut(why)
    found = when(row["published"], order)
    if found is None:
        raise LeftOut(not_a_day(row["published"]))
    on, at = moment(found, wall.zone, context)
    text = row["text"] or row["title"]
    return Post(
        on=on,
        at=at,
        channel=wall.channel,
        format=row["format"][:60] or wall.format,
        text=text,
        url=wall.address(row),
        read=context.today,
        under=row["account"] or row["username"],
        id=f"{wall.channel}:{post_id}",
        m=metrics_of(row, wall.metrics, decimal),
        x=_extras(row, text, wall),
    )


def _extras(row: Row, text: str, wall: Wall) -> Extras:
    title = (("Title", row["title"]),) if row["title"] not in ("", text) else ()
    return (*title, *((name, row[kept]) for name, kept in wall.kept if row[kept]), *row.extras)
