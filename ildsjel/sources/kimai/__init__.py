"""Kimai: Export, choose the period, then CSV or Excel; or Times > the arrow > CSV; or a table in its import form.

One row is one entry, in the language of the one who exported. Its length comes in four ways: a clock (`1:20`), hours
with decimals (`1.33`), seconds (`4800`, as in the import form), or not at all; which one a bare number is shows when
it is held against the time from start to end. Hours with two decimals are taken to the nearest minute, which is what
was entered. What is still running, and the sums at the bottom of a sheet, are left out. An entry is known again by
Kimai's own number where the export has it. What an hour costs and is billed at is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial

from ildsjel.facts.happened import Seconds
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import When
from ildsjel.sources.durations import duration, unitless
from ildsjel.sources.entry import NAMES, Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import platform_id
from ildsjel.sources.label import somebody
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut
from ildsjel.sources.row import Rows
from ildsjel.sources.spans import between, exact, moment_of, some, still_running
from ildsjel.sources.table import Table

NAME = "kimai"
HOUR, MINUTE = 3600, 60
FEW = 10  # what is less than a tenth of the time by the clock is in another unit, not less a break
LAYOUT = Layout(
    names=NAMES
    | {
        "date": ("Date", "Dato", "Datum"),
        "begin": ("From", "Begin", "Fra", "Begynnelse", "Von", "Beginn", "Från", "Start"),
        "end": ("To", "End", "Til", "Slutt", "Bis", "Ende", "Till", "Slut"),
        "duration": ("Duration", "Varighet", "Varighed", "Dauer", "Varaktighet", "Längd"),
        "name": ("Name", "Navn", "Namn"),
        "user": (*NAMES["user"], "Username", "Brukernavn", "Benutzername", "Användarnamn"),
        "client": ("Customer", "Kunde", "Kund"),
        "task": ("Activity", "Aktivitet", "Tätigkeit", "Aktivität"),
        "number": ("ID",),
    },
    needed=("client", "project", "task"),
    one_of=(("date", "begin"), ("duration", "end")),
    dated="date",
)
# What Kimai writes beside, and people who make a table of hours do not.
MARKS = (
    "Billable",
    "Fakturerbar",
    "Abrechenbar",
    "Debiterbar",
    "Exported",
    "Eksportert",
    "Exportiert",
    "Exporterad",
    "Hourly price",
    "Hourly rate",
    "HourlyRate",
    "Timesats",
    "Stundenpreis",
    "Stundenlohn",
    "Timpris",
    "Fixed price",
    "Fixed rate",
    "FixedRate",
    "Fast sats",
    "Festpreis",
    "Fast pris",
    "Internal price",
)
MARKED = replace(LAYOUT, names={**LAYOUT.names, "mark": MARKS}, needed=(*LAYOUT.needed, "mark"))


def recognises(head: Head) -> bool:
    """Is this an export from Kimai, or a table in the form Kimai takes in?"""
    return has_table(head, MARKED)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    table = Table(data, LAYOUT)
    dated = "date" if "date" in table else "begin"
    entries = Entries(table, NAME, dated, context, entry=("date", "begin", "project"))

    def times(rows: Rows) -> Times:
        day, begin, end = rows["date"], rows["begin"], rows["end"]
        starts = each(partial(_start, entries), day, begin)
        ends = [_end(entries, *cells) for cells in zip(end, day, starts, strict=True)]
        return Times(
            starts,
            each(_long, rows["duration"], starts, ends),
            ends.__getitem__,
            by=list(map(somebody, map(_either, rows["name"], rows["user"]), rows["email"])),
            ids=list(map(_id, rows["number"])),
        )

    yield from entries.read(times)


def _start(entries: Entries, day: str, begin: str) -> When:
    return moment_of(begin, day, entries.order) or entries.day(day or begin)


def _end(entries: Entries, cell: str, day: str, start: When | LeftOut) -> When | None:
    if isinstance(start, LeftOut):
        return None
    return moment_of(cell, day or f"{start.day}", entries.order if day else "ymd")


def _long(said: str, start: When | LeftOut, end: When | None) -> Seconds:
    if isinstance(start, LeftOut):
        raise start
    span = between(start, end)
    seconds = span if said == "" else _said(said, span)
    if not seconds and span is None and start.local is not None:
        raise still_running()
    return some(seconds)


@lru_cache(maxsize=16_384)
def _said(text: str, span: Seconds | None) -> Seconds | None:
    """The duration a cell tells of, where it lasted `span` by the clock if that is known."""
    clock = duration(text.lower().removesuffix("h") if ":" in text else text)
    if clock is not None:
        return clock
    found = number(text, "," if "," in text and "." not in text else "")
    if found is None or found < 0:
        return None
    hours = Seconds(round(found * HOUR / MINUTE) * MINUTE)
    if found != int(found) or "." in text or "," in text:
        return exact(hours, span)
    is_hours = span is not None and abs(hours - span) < abs(int(found) - span)
    seconds = hours if is_hours else Seconds(int(found))
    if span and seconds * FEW < span:
        raise LeftOut(unitless(text))
    return seconds


def _either(name: str, user: str) -> str:
    return name or user


def _id(cell: str) -> str:
    number = platform_id(cell)
    return f"{NAME}:{number}" if number else ""
