"""A table with a row a day and a figure a column, as every platform writes its audience: figures by the day.

A figure that is divided (views by traffic source) is another measure than the whole, `views_by_traffic_source`,
so that nobody adds the two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import islice

from ildsjel.facts.happened import Audience, Extras
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.durations import duration
from ildsjel.sources.gaps import Months
from ildsjel.sources.header import first_header, rows_below
from ildsjel.sources.measures import measures, slug
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import Context, Found, Head, Remark, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.shares import impossible
from ildsjel.sources.table import Table
from ildsjel.sources.table_words import stands_twice

DAYS = ("Date", "Dato", "Datum", "Day", "Dag", "Tag")
DAILY = Layout(names={"day": DAYS}, needed=("day",), dated="day")
LOOK_AT = 200
LONGEST_ID = 120
_PLACES = Decimal("0.0001")
_NOTHING = ("", "0", "-", "--")
_TWICE = re.compile(r" \([0-9]+\)$")


def headings_of(head: Head) -> tuple[str, ...]:
    """The headings of a table that has a day and then figures alone, each day once; else nothing."""
    header = first_header(head, DAILY)
    if header is None:
        return ()
    place = header.places["day"][0]
    days = [(when(cells[place], "dmy") or when(cells[place], "mdy"), cells) for cells in rows_below(head, header)]
    dated = [(day, cells[:place] + cells[place + 1 :]) for day, cells in days if day]
    are_figures = [_are_figures(column) for column in zip(*(cells for _, cells in dated), strict=True)]
    is_daily = are_figures and all(are_figures) and len({day for day, _ in dated}) == len(dated)
    return tuple(cell.strip() for cell in header.cells) if is_daily else ()


@dataclass(frozen=True, slots=True)
class Series:
    """Where a table of figures comes from; `usual` is the order its export writes day and month in.

    `counts` says who counted, where another tool counts the same and comes to something else; `names` gives what a
    heading means, where it does not say so itself; `describing` columns are kept beside the figures they stand with,
    and do not divide them. Columns that are `aside` are not figures of their own: they are kept with the day's first.
    """

    channel: str
    account: str = ""
    usual: str = ""
    counts: str = ""
    names: Callable[[str], str] = str
    describing: tuple[str, ...] = ()
    is_aside: Callable[[str], bool] = lambda heading: False

    def figure(self, day: date, name: str, value: Decimal, read: date, x: Extras = ()) -> Audience:
        """One figure; divided by what `x` says."""
        whose = [self.counts or self.channel, *([slug(self.account)] if self.account else [])]
        dividing = [said for heading, said in x if heading not in self.describing]
        key = ":".join([*whose, name, day.isoformat(), *(["/".join(dividing)] if dividing else [])])
        return Audience(
            on=day,
            channel=self.channel,
            measure=name,
            value=value if value.as_tuple().exponent >= -4 else value.quantize(_PLACES),  # type: ignore[operator]
            read=read,
            under=self.account,
            id=key if len(key) <= LONGEST_ID else content_key(whose[0], key),
            x=x,
        )


def daily(
    table: Table, context: Context, series: Series, placed: Mapping[int, date] | None = None
) -> Iterator[Found]:
    """An Audience for every figure of the table. Raises AskDayOrder when its days can be read in two ways.

    `placed` has the days of lines where they are known, but not by what stands there.
    """
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order, usual=series.usual)
    months, columns, met = Months(), Columns.of(table, series), set[str]()
    yield from (*table.remarks, *columns.remarks)
    for row in table.rows():
        if isinstance(row, Skipped):
            yield row
            continue
        found = when(row["day"], order)
        day = found.day if found else (placed or {}).get(row.line)
        if day is None:
            yield Skipped(row.line, not_a_day(row["day"]))
        else:
            months.note([day])
            yield from _once(columns.figures(row, day, context, series), row, met)
    yield from months.remarks()


def _once(figures: Iterator[Audience | Skipped], row: Row, met: set[str]) -> Iterator[Found]:
    """The figures of a row, unless they are those of a day that was there already."""
    for one in figures:
        if isinstance(one, Audience) and one.id in met:
            yield Skipped(row.line, sentence("This day stands there twice, and its first row is used."))
            return
        if isinstance(one, Audience):
            met.add(one.id)
        yield one


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table beside its day: those that hold figures, those that divide them, and those left out
    since another of their name is fuller."""

    figured: dict[str, str]
    dividing: tuple[str, ...]
    emptier: frozenset[str]
    decimal: str

    @classmethod
    def of(cls, table: Table, series: Series) -> Columns:
        """Told from the first rows: a column that holds words and no figure divides."""
        decimal = "," if table.delimiter == ";" else ""
        figures, full = dict[str, bool](), Counter[str]()
        for row in islice(table.rows(), LOOK_AT):
            for name, text in row.extras if isinstance(row, Row) else ():
                if series.is_aside(name):
                    continue
                is_figure = name not in series.describing and _is_figure(text, decimal)
                figures[name] = figures.get(name, False) or is_figure
                full[name] += text not in _NOTHING
        dividing = tuple(name for name, is_figure in figures.items() if not is_figure)
        emptier = frozenset(_emptier([name for name in figures if figures[name]], full))
        by_what = [slug(name) for name in dividing if name not in series.describing]
        by = "_by_" + "_and_".join(by_what) if by_what else ""
        kept = {name: series.names(_TWICE.sub("", name)) for name in figures if figures[name] and name not in emptier}
        named = measures(kept.values())
        figured = {name: slug(named[meant] + by) for name, meant in kept.items()}
        return cls(figured, dividing, emptier, decimal)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Which columns stood there twice."""
        return (stands_twice(_TWICE.sub("", name) for name in sorted(self.emptier)),) if self.emptier else ()

    def figures(self, row: Row, day: date, context: Context, series: Series) -> Iterator[Audience | Skipped]:
        """The figures of one row, and those that cannot be used, each with why."""
        told = [pair for pair in row.extras if pair[0] not in self.emptier]
        beside = tuple(pair for pair in told if series.is_aside(pair[0]))
        x = tuple(pair for pair in told if pair[0] in self.dividing)
        for name, text in told:
            if name in self.dividing or series.is_aside(name):
                continue
            value = figure(name, text, self.decimal)
            if isinstance(value, Decimal):
                one = series.figure(day, self.figured.get(name) or slug(name), value, context.today, x)
                yield replace(one, x=(*x, *beside)) if beside else one
                beside = ()
            elif value is not None:
                yield Skipped(row.line, value)


def _emptier(names: Sequence[str], full: Counter[str]) -> Iterator[str]:
    """Of columns with one name, `Views` and `Views (2)`, all but the fullest."""
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(_TWICE.sub("", name), []).append(name)
    for several in alike.values():
        fullest = max(several, key=lambda name: full[name])
        yield from (name for name in several if name != fullest)


def figure(name: str, text: str, decimal: str = "") -> Decimal | Sentence | None:
    """The figure in a cell, why it cannot be used, or nothing; a duration is its seconds."""
    seconds = duration(text) if ":" in text else None
    if seconds is not None:
        return Decimal(seconds)
    try:
        value = number(text, decimal)
    except NotANumber as odd:
        return odd.says
    return impossible(name, text, value) or value


def _are_figures(column: Sequence[str]) -> bool:
    """Are most of what stands in a column figures?"""
    return sum(_is_figure(text, "") for text in column) * 2 > len(column)


def _is_figure(text: str, decimal: str) -> bool:
    return not isinstance(figure("", text.removesuffix("%"), decimal), Sentence)
