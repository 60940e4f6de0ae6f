"""klog: the file you write in, such as `times.klg`; nothing has to be exported.

A record begins with its day; below it, indented, are entries: `6m #facebook svarte`, `10:00 - 10:06`, also into the
day before or after (`<23:40 - 0:10`). What is said of an entry is its note, else what is said of the record. Tags of
both are what it is filed under. A break, `-30m`, is taken off the entries around it, so that the day comes to what
klog says. The target of a day, `(8h!)`, is no work and is not kept. What still runs, `9:00 - ?`, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.klog.record import begins, entries_of, records
from ildsjel.sources.logged import Logged, numbered, times
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped

NAME = "klog"


def recognises(head: Head) -> bool:
    """Does it begin with a day, and are its indented lines entries?"""
    return begins(head)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every entry. Raises Unreadable where the file is not as klog writes it, with the line."""
    yield from times(_entries(data, context), NAME)


def _entries(data: Data, context: Context) -> Iterator[Logged | Skipped]:
    for record in records(numbered(data)):
        yield from entries_of(record, context.zone)
