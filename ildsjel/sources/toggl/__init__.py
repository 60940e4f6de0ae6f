"""Toggl Track, detailed report: Reports > Detailed, choose the period, then the download arrow > CSV.

One row is one entry. Its clock times have no zone and are read as the organisation's own; the duration is
Toggl's. Who did it and client, project and task stay what Toggl calls them; they get their meaning when they are
matched.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.columns import Layout
from ildsjel.sources.durations import lasted
from ildsjel.sources.entry import NAMES, Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import Table

NAME = "toggl"
LAYOUT = Layout(
    names=NAMES
    | {"duration": ("Duration", "Varighet", "Dauer", "Varaktighet"), "solidtime": ("Duration (decimal)",)},
    needed=("description", "start_date", "start_time", "duration"),
    unless=("solidtime",),
    dated="start_date",
)


def recognises(head: Head) -> bool:
    """Is this a detailed report from Toggl?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    entries = Entries(Table(data, LAYOUT), NAME, "start_date", context)
    yield from entries.read(lambda rows: Times(entries.began(rows), each(lasted, rows["duration"])))
