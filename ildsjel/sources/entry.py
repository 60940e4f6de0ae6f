"""Entries of a time tracker: how the rows of nearly any of them become Times, thousands at a time.

Clock times without a zone are the organisation's own, and the duration is the tracker's, so that an entry over
the night summer time begins is as long as it was. Who did it and client, project and task stay what the tracker
calls them. What a row says of money is not kept (prices.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat
from typing import TypeVar, cast

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.dates import When, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.gaps import Months
from ildsjel.sources.label import filed_under, somebody
from ildsjel.sources.moment import comes_twice, in_zone, placed_before, steady_on
from ildsjel.sources.prices import without_prices
from ildsjel.sources.reading import Context, Found, LeftOut, Skipped
from ildsjel.sources.row import Rows
from ildsjel.sources.table import Table

T = TypeVar("T")
NAMES: dict[str, tuple[str, ...]] = {
    "user": ("User", "Bruker", "Benutzer", "Användare"),
    "email": ("Email", "E-mail", "E-post", "E-Mail-Adresse"),
    "client": ("Client", "Kunde", "Kund"),
    "project": ("Project", "Prosjekt", "Projekt"),
    "task": ("Task", "Oppgave", "Aufgabe", "Uppgift"),
    "description": ("Description", "Beskrivelse", "Beschreibung", "Beskrivning"),
    "start_date": ("Start date", "Startdato", "Startdatum"),
    "start_time": ("Start time", "Starttid", "Startzeit", "Starttidspunkt"),
    "end_date": ("End date", "Stop date", "Sluttdato", "Enddatum", "Slutdatum"),
    "end_time": ("End time", "Stop time", "Sluttid", "Endzeit", "Sluttidspunkt"),
}


@dataclass(frozen=True, slots=True)
class Times:
    """When the entries of some rows began, and how long they took; LeftOut where that cannot be told.

    `end` finds when the entry at a place ended, where that stands in columns of another name than here; `by` is
    who did them and `under` what they are filed under, where that does; `ids` are the tracker's own, empty where
    it gives none.
    """

    start: Sequence[When | LeftOut]
    seconds: Sequence[Seconds | LeftOut]
    end: Callable[[int], When | None] | None = None
    by: Sequence[str] | None = None
    under: Sequence[str] | None = None
    ids: Sequence[str] | None = None


class Entries:
    """The entries of one table. Raises AskDayOrder when its dates, in the column `dated`, can be read in two ways.

    A row that has nothing in any of the columns `entry` sums up others, and is passed by.
    """

    def __init__(
        self, table: Table, source: str, dated: str, context: Context, *, entry: tuple[str, ...] = ()
    ) -> None:
        with closing(table.column(dated)) as days:
            self.order = order_of(days, answer=context.day_order)
        self._table = table
        self._entry = entry
        self._source = source
        self._zone = context.zone
        self._occurrences = Occurrences()
        self._months = Months()

    def read(self, times: Callable[[Rows], Times]) -> Iterator[Found]:
        """A Time for every row, with the times that `times` finds; and whole months without any."""
        yield from self._table.remarks
        for rows in self._table.by_columns():
            if isinstance(rows, Skipped):
                yield rows
                continue
            rows = self._without_sums(rows)
            found = times(rows)
            if refused := _refused(found):
                yield from (Skipped(rows.lines[place], why) for place, why in sorted(refused.items()))
                rows = rows.at([place for place in range(len(rows)) if place not in refused])
                found = times(rows)
            if rows:
                yield self._batch(rows, found)
        yield from self._months.remarks()

    def began(self, rows: Rows) -> list[When | LeftOut]:
        """The day and clock time the rows tell of."""
        return each(self._began, rows["start_date"], rows["start_time"])

    def days(self, rows: Rows) -> list[When | LeftOut]:
        """The days the rows tell of."""
        return each(self.day, rows["date"])

    def day(self, text: str) -> When:
        """The day a cell tells of. Raises LeftOut when it does not."""
        found = when(text, self.order)
        if found is None:
            raise LeftOut(sentence("“{cell}” is not a day.", cell=text[:60]))
        return found

    def _began(self, day: str, clock: str) -> When:
        found = when(f"{day} {clock}", self.order) if day and clock else None
        if found is None or found.local is None:
            raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=f"{day} {clock}"[:60]))
        return found

    def _without_sums(self, rows: Rows) -> Rows:
        told = list(map(any, zip(*(rows[field] for field in self._entry), strict=True)))
        return rows if all(told) else rows.at([place for place, is_entry in enumerate(told) if is_entry])

    def _batch(self, rows: Rows, times: Times) -> Batch:
        starts = cast("Sequence[When]", times.start)
        steady = {day: steady_on(day, self._zone) for day in {start.day for start in starts}}
        at = [
            local.replace(tzinfo=zone)
            if (local := start.local) and not local.tzinfo and (zone := steady[start.day])
            else self._at(rows, times, place, start)
            for place, start in enumerate(starts)
        ]
        days = [self._day(start, moment) for start, moment in zip(starts, at, strict=True)]
        self._months.note(days)
        by = times.by or list(map(somebody, rows["user"], rows["email"]))
        began = [(start.local or start.day).isoformat() for start in starts]
        prefixes = [f"{self._source}:{moment[:10]}" for moment in began]
        work = rows["project"], rows["task"], rows["description"]
        keys = map(self._occurrences.key, prefixes, by, began, map(str, times.seconds), *work)
        ids = [own or key for own, key in zip(times.ids or repeat(""), keys, strict=False)]
        return Batch.filled(
            Time,
            on=days,
            at=at,
            seconds=times.seconds,
            note=rows["description"],
            by=by,
            under=times.under or list(map(filed_under, rows["client"], rows["project"], rows["task"])),
            id=ids,
            x=list(map(without_prices, rows.extras)),
        )

    def _day(self, start: When, at: datetime | None) -> date:
        """A clock without an offset is the zone's own, and so is its day."""
        moved = at and start.local and start.local.tzinfo
        return at.astimezone(self._zone).date() if at and moved else start.day

    def _at(self, rows: Rows, times: Times, place: int, start: When) -> datetime | None:
        local, zone = start.local, self._zone
        if local is None:
            return None
        if local.tzinfo or not comes_twice(local, zone):
            return in_zone(local, zone)
        # A clock showed the beginning twice: the end tells which of them it was.
        end = (
            times.end(place)
            if times.end
            else when(f"{rows['end_date'][place]} {rows['end_time'][place]}", self.order)
        )
        if end is None or end.local is None or end.local.tzinfo:
            return in_zone(local, zone)
        return placed_before(end.local, local, zone, cast("int", times.seconds[place]))


def each(function: Callable[..., T], *columns: Iterable[object]) -> list[T | LeftOut]:
    """What `function` makes of every row, or why the row is left out."""
    try:
        return list(map(function, *columns))
    except LeftOut:
        return [_tried(function, cells) for cells in zip(*columns, strict=True)]


def _tried(function: Callable[..., T], cells: tuple[object, ...]) -> T | LeftOut:
    try:
        return function(*cells)
    except LeftOut as left_out:
        return left_out


def _refused(times: Times) -> dict[int, Sentence]:
    """The places of rows that are left out, and why."""
    columns = [
        c for c in (times.seconds, times.start) if any(issubclass(kind, LeftOut) for kind in set(map(type, c)))
    ]
    return {n: one.why for column in columns for n, one in enumerate(column) if isinstance(one, LeftOut)}
