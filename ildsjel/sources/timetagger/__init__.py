"""TimeTagger: menu > Export, copy the table and save it as a text file; or Report > Save as CSV, with the records.

One row is one entry. In the export each has a key, by which it is known again; in a report it has none, so bring in
one of the two, not both. What the tags say is what an entry is filed under. The export has the time in one of three
ways: the clock where one sits, ISO 8601, or seconds since 1970. An entry that ends as it begins is still running. The
sums of a report are passed by.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import When
from ildsjel.sources.durations import duration
from ildsjel.sources.entry import Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import damaged, platform_id
from ildsjel.sources.label import filed_under
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Unreadable
from ildsjel.sources.row import Rows
from ildsjel.sources.spans import between, exact, lasted, moment_of, some, still_running
from ildsjel.sources.table import Table
from ildsjel.sources.tags import tags_in

NAME = "timetagger"
ENTRY: dict[str, tuple[str, ...]] = {
    "start": ("start",),
    "stop": ("stop",),
    "tags": ("tags",),
    "description": ("description",),
}
EXPORT = Layout(
    names=ENTRY | {"key": ("key",)}, needed=("key", "start", "stop", "description"), dated="start", bare=True
)
REPORT = Layout(
    names=ENTRY
    | {
        "sums": ("subtotals",),
        "groups": ("tag_groups",),
        "duration": ("duration",),
        "date": ("date",),
        "user": ("user",),
        "group_start": ("group_start",),
        "group_end": ("group_end",),
    },
    needed=("sums", "groups", "duration", "date", "start", "stop"),
)


def recognises(head: Head) -> bool:
    """Is this the export or a report of TimeTagger?"""
    return has_table(head, EXPORT) or has_table(head, REPORT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    yield from (_report if has_table(Head.of(data), REPORT) else _export)(data, context)


def _export(data: Data, context: Context) -> Iterator[Found]:
    entries = Entries(Table(data, EXPORT), NAME, "start", context)

    def times(rows: Rows) -> Times:
        starts = each(partial(_started, entries), rows["key"], rows["start"])
        ends = [moment_of(cell, "", entries.order) for cell in rows["stop"]]
        lengths = each(partial(_lasted, context), starts, ends)
        ids = [f"{NAME}:{platform_id(key)}" for key in rows["key"]]
        return Times(starts, lengths, ends.__getitem__, under=_filed(rows), ids=ids)

    yield from entries.read(times)


def _report(data: Data, context: Context) -> Iterator[Found]:
    table = Table(data, REPORT)
    with closing(table.column("date")) as days:
        if next(days, None) is None:
            raise Unreadable(
                sentence("This report has only sums. Choose to show the records in TimeTagger, and save it again.")
            )
    entries = Entries(table, NAME, "date", context, entry=("date", "start", "description"))

    def times(rows: Rows) -> Times:
        starts = each(partial(_began, entries), rows["date"], rows["start"])
        ends = list(map(partial(_ended, entries), rows["date"], rows["stop"]))
        lengths = each(_long, rows["duration"], starts, ends)
        return Times(starts, lengths, ends.__getitem__, by=rows["user"], under=_filed(rows))

    yield from entries.read(times)


def _started(entries: Entries, key: str, cell: str) -> When:
    if not platform_id(key):
        raise LeftOut(damaged(key[:60]))
    return moment_of(cell, "", entries.order) or entries.day(cell)


def _lasted(context: Context, start: When | LeftOut, end: When | None) -> Seconds:
    if start == end:
        raise still_running()
    return lasted(start, end, context.zone)


def _began(entries: Entries, day: str, clock: str) -> When:
    return moment_of(clock, day, entries.order) or entries.day(day)


def _ended(entries: Entries, day: str, clock: str) -> When | None:
    return moment_of(clock, day, entries.order)


def _long(said: str, start: When | LeftOut, end: When | None) -> Seconds:
    if isinstance(start, LeftOut):
        raise start
    seconds = exact(duration(said), between(start, end))
    return some(seconds)


def _filed(rows: Rows) -> list[str]:
    return list(map(_under, rows["tags"], rows["description"]))


def _under(tags: str, description: str) -> str:
    return filed_under(*(tag.lstrip("#") for tag in tags.split()) if tags else tags_in(description))
