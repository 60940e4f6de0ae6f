"""Harvest: Reports > Time, choose the period, then Export > CSV (the detailed time report).

One row is a day's work on one task, in hours with decimals, with a point or a comma; there are no times of day.
The name stands in two columns. What an hour costs and is billed at is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Time
from ildsjel.sources.columns import Layout
from ildsjel.sources.durations import counted
from ildsjel.sources.entry import NAMES, Entries
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "harvest"
LAYOUT = Layout(
    names=NAMES
    | {
        "date": ("Date", "Dato", "Datum"),
        "description": ("Notes", "Notater", "Notizen", "Anteckningar"),
        "hours": ("Hours", "Timer", "Stunden", "Timmar"),
        "first_name": ("First Name", "Fornavn", "Vorname", "Förnamn"),
        "last_name": ("Last Name", "Etternavn", "Nachname", "Efternamn"),
    },
    needed=("date", "hours", "project", "first_name", "last_name"),
    dated="date",
)


def recognises(head: Head) -> bool:
    """Is this a time report from Harvest?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    yield from Entries(Table(data, LAYOUT), NAME, "date", context).read(_entry)


def _entry(row: Row, entries: Entries) -> Time:
    name = f"{row['first_name']} {row['last_name']}".strip()
    return entries.entry(row, entries.day(row["date"]), counted(row["hours"], 3600), by=name)
