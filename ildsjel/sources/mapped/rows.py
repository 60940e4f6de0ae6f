"""What a row of a table somebody has explained becomes: time, a figure, money, a result or a post."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ildsjel.facts.happened import Outcome, Post, Seconds, Spend, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.kinds import Happened
from ildsjel.facts.mapping import FIGURES, HOURS, MONEY, POSTS, RESULTS, Mapping
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.channel import by_name
from ildsjel.sources.currency import currency_in
from ildsjel.sources.daily import Series, figure
from ildsjel.sources.dates import When, not_a_day, when
from ildsjel.sources.durations import counted
from ildsjel.sources.label import filed_under
from ildsjel.sources.mapped.layout import NUMBER
from ildsjel.sources.measures import measure
from ildsjel.sources.numbers import number
from ildsjel.sources.posts import moment, whole
from ildsjel.sources.reading import Context, LeftOut
from ildsjel.sources.row import Row

UNITS = {"hours": 3600, "minutes": 60, "seconds": 1}
LONGEST = 80


@dataclass(frozen=True, slots=True)
class About:
    """What goes for every row of the table."""

    mapping: Mapping
    order: str
    decimal: str
    context: Context
    occurrences: Occurrences = field(default_factory=Occurrences)
    met: set[str] = field(default_factory=set)

    def day(self, row: Row) -> When:
        """When it was. Raises LeftOut."""
        found = when(row["day"], self.order)
        if found is None:
            raise LeftOut(not_a_day(row["day"]))
        return found

    def on(self, row: Row) -> date:
        """The day of the row."""
        return moment(self.day(row), None, self.context)[0]

    def numbers(self, row: Row) -> Iterator[tuple[str, str]]:
        """The columns that count, each heading with its cell."""
        yield from ((heading, row[NUMBER.format(n)]) for n, heading in enumerate(self.mapping.number))

    def channel(self, row: Row) -> str:
        """The channel of the row, where it can be told from what it calls it."""
        return self.mapping.one_channel or by_name(row["channel"])

    def under(self, row: Row) -> str:
        """What the row is filed under; a channel nobody knows by name is part of it, and gets its meaning there."""
        unknown = "" if self.channel(row) else row["channel"]
        return filed_under(unknown, row["under"])

    def key(self, row: Row, day: date, *parts: object) -> str:
        """The identity of what the row tells: its own, else its content."""
        if row["row"]:
            return f"{self.mapping.key}:{row['row'][:LONGEST]}"
        said = (row["channel"], row["person"], row["under"], row["text"])
        return self.occurrences.key(self.mapping.key, day, *said, *parts)


def _hours(row: Row, about: About) -> Iterator[Happened]:
    found, on = about.day(row), about.on(row)
    per = UNITS.get(about.mapping.unit, UNITS["hours"])
    lengths = [counted(cell, per) for _, cell in about.numbers(row) if cell]
    if not lengths:
        raise LeftOut(sentence("There is no length of time in this row."))
    yield Time(
        on=on,
        at=moment(found, None, about.context)[1],
        seconds=Seconds(sum(lengths)),
        channel=about.channel(row),
        note=row["text"],
        by=row["person"],
        under=about.under(row),
        id=about.key(row, on, row["day"], sum(lengths)),
        x=row.extras,
    )


def _figures(row: Row, about: About) -> Iterator[Happened]:
    on, channel, mapping = about.on(row), about.channel(row), about.mapping
    is_told = bool(channel and row["channel"])
    series = Series(channel, counts=f"{mapping.key}:{channel}" if is_told else mapping.key)
    said = ("" if is_told else row["channel"], row["under"])
    dividing = tuple(pair for pair in zip((mapping.channel, mapping.under), said, strict=True) if pair[1])
    for heading, cell in about.numbers(row):
        value = figure(heading, cell, about.decimal)
        if isinstance(value, Sentence):
            raise LeftOut(value)
        if value is None:
            continue
        one = series.figure(on, measure(heading), value, about.context.today, dividing)
        if one.id in about.met:
            raise LeftOut(sentence("This day stands there twice, and its first row is used."))
        about.met.add(one.id)
        yield one


def _money(row: Row, about: About) -> Iterator[Happened]:
    on = about.on(row)
    for heading, cell, amount in _counted(row, about):
        currency = currency_in(cell) or about.mapping.unit or currency_in(heading)
        if not currency:
            raise LeftOut(
                sentence("“{cell}” does not say its currency. Point out the columns again, and choose it.", cell=cell)
            )
        yield Spend(
            on=on,
            amount=amount,
            currency=currency,
            channel=about.channel(row),
            note=row["text"],
            by=row["person"],
            under=about.under(row),
            id=_each(about.key(row, on, amount), heading, about),
            x=row.extras,
        )


def _results(row: Row, about: About) -> Iterator[Happened]:
    on = about.on(row)
    for heading, _, count in _counted(row, about):
        yield Outcome(
            on=on,
            name=heading[:LONGEST],
            count=count,
            channel=about.channel(row),
            note=row["text"],
            under=about.under(row),
            id=_each(about.key(row, on), heading, about),
            x=row.extras,
        )


def _posts(row: Row, about: About) -> Iterator[Happened]:
    on, at = moment(about.day(row), None, about.context)
    figures = tuple((heading, whole(value)) for heading, _, value in _counted(row, about))
    is_address = row["row"].startswith(("http://", "https://"))
    yield Post(
        on=on,
        at=at,
        channel=about.channel(row),
        text=row["text"],
        url=row["row"] if is_address else "",
        read=about.context.today,
        under=about.under(row),
        id=about.key(row, on, row["day"]),
        m=figures,
        x=row.extras,
    )


def _counted(row: Row, about: About) -> Iterator[tuple[str, str, Decimal]]:
    """The numbers of a row: heading, cell, value; what is missing is left out."""
    for heading, cell in about.numbers(row):
        value = number(cell, about.decimal)
        if value is not None:
            yield heading, cell, value


def _each(key: str, heading: str, about: About) -> str:
    """The identity of one of several numbers of a row."""
    return key if len(about.mapping.number) == 1 else f"{key}:{measure(heading)}"


READ: dict[str, Callable[[Row, About], Iterator[Happened]]] = {
    HOURS: _hours,
    FIGURES: _figures,
    MONEY: _money,
    RESULTS: _results,
    POSTS: _posts,
}
