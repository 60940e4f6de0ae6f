"""solidtime: Reporting > Detailed, choose the period, then Export > CSV or Excel; or a table in its import form.

One row is one entry. Clock times are those of the one who exported; in the import form they carry their zone. The
length is what solidtime says, to the second where the clock tells it. Breaks, and what is still running, are left
out. The archive of a whole organisation has numbers instead of people and projects, and is not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache, partial

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources import clockify
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import When
from ildsjel.sources.durations import counted
from ildsjel.sources.entry import NAMES, Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Unreadable
from ildsjel.sources.row import Rows
from ildsjel.sources.spans import between, exact, moment_of, some, still_running
from ildsjel.sources.table import Table

NAME = "solidtime"
HOUR = 3600
YES = ("yes", "true", "1", "ja")
LAYOUT = Layout(
    names=NAMES
    | {
        "start": ("Start",),
        "end": ("End",),
        "duration": ("Duration",),
        "decimal": ("Duration (decimal)",),
        "break": ("Break",),
        "user": (*NAMES["user"], "user_name"),
        "email": (*NAMES["email"], "user_email"),
    },
    needed=("description", "project", "client", "task"),
    one_of=(("start", "start_date"), ("end", "end_date")),
    dated="start",
)
MARKED = replace(
    LAYOUT,
    names={
        **LAYOUT.names,
        "user": NAMES["user"],
        "email": NAMES["email"],
        "account": ("user_name", "user_email"),
        "clockify": clockify.DURATIONS["duration"],
    },
    one_of=(*LAYOUT.one_of, ("decimal", "account")),
    unless=("clockify",),
)
ARCHIVE = Layout(
    names={"member": ("member_id",), "organization": ("organization_id",), "start": ("start",), "end": ("end",)},
    needed=("member", "organization", "start", "end"),
)


def recognises(head: Head) -> bool:
    """Is this a detailed report from solidtime, a table in its import form, or the entries of an archive?"""
    return has_table(head, MARKED) or has_table(head, ARCHIVE)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    if has_table(Head.of(data), ARCHIVE):
        raise Unreadable(
            sentence(
                "This is the archive of a whole organisation, in which people and projects are only numbers. "
                "Choose Reporting, then Detailed in solidtime, and export the period from there."
            )
        )
    table = Table(data, LAYOUT)
    entries = Entries(table, NAME, "start" if "start" in table else "start_date", context)

    def times(rows: Rows) -> Times:
        clocks = rows["start"] if "start" in table else rows["start_time"]
        starts = each(partial(_start, entries), clocks, rows["start_date"])
        stops = rows["end"] if "end" in table else rows["end_time"]
        ends = [moment_of(*cells, entries.order) for cells in zip(stops, rows["end_date"], strict=True)]
        lengths = each(_long, rows["decimal"], rows["duration"], starts, ends, rows["break"])
        return Times(starts, lengths, ends.__getitem__)

    yield from entries.read(times)


def _start(entries: Entries, clock: str, day: str) -> When:
    return moment_of(clock, day, entries.order) or entries.day(clock or day)


def _long(decimal: str, said: str, start: When | LeftOut, end: When | None, is_break: str) -> Seconds:
    if isinstance(start, LeftOut):
        raise start
    if is_break.casefold() in YES:
        raise LeftOut(sentence("This is a break."))
    span = between(start, end)
    seconds = exact(_hours(decimal) if decimal else _clock(said) if said else None, span)
    if not seconds and end is None:
        raise still_running()
    return some(seconds)


@lru_cache(maxsize=8192)
def _hours(cell: str) -> Seconds:
    return counted(cell, HOUR)


@lru_cache(maxsize=8192)
def _clock(cell: str) -> Seconds:
    """`1:20:00`, `1h 20m`, `1:20 h`, or `1.33 h`, as the organisation has chosen to see it."""
    bare = cell.casefold().removesuffix("h").strip() if ":" in cell or "." in cell or "," in cell else cell
    return counted(bare, HOUR)
