"""Harvest: Reports > Time, choose the period, then Export > CSV (the detailed time report).

One row is a day's work on one task, in hours with decimals, with a point or a comma; there are no times of day.
The name stands in two columns. What an hour costs and is billed at is not kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Seconds
from ildsjel.sources.columns import Layout
from ildsjel.sources.durations import counted
from ildsjel.sources.entry import NAMES, Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.row import Rows
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
    entries = Entries(Table(data, LAYOUT), NAME, "date", context)
    yield from entries.read(lambda rows: Times(entries.days(rows), each(_hours, rows["hours"]), by=_names(rows)))


def _hours(text: str) -> Seconds:
    return counted(text, 3600)


def _names(rows: Rows) -> list[str]:
    return [" ".join(names).strip() for names in zip(rows["first_name"], rows["last_name"], strict=True)]
