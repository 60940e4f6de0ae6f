"""Any table of hours: a day or a start, how long it took, and who did it or what it was; save a spreadsheet as CSV.

Read by its headings, in English, bokmål, Swedish or German: `Dato;Timer;Person;Prosjekt;Kommentar`, or
`date,hours,employee,project,notes`. Times of day without a zone are the organisation's own. It is the last source
asked, and takes only what no other does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources import clockify, harvest, kimai, solidtime, timetagger, toggl, watson
from ildsjel.sources.dates import When
from ildsjel.sources.durations import counted, duration, unitless
from ildsjel.sources.entry import Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.label import somebody
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut
from ildsjel.sources.row import Row, Rows
from ildsjel.sources.spans import SAME, between, moment_of
from ildsjel.sources.table import Table
from ildsjel.sources.time_table.names import BY_DAY, BY_START

NAME = "time_table"
PARTICULAR = (toggl, clockify, harvest, kimai, solidtime, timetagger, watson)


def recognises(head: Head) -> bool:
    """Is this a table of hours, and nobody else's?"""
    is_table = has_table(head, BY_DAY) or has_table(head, BY_START)
    return is_table and not any(source.recognises(head) for source in PARTICULAR)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    layout = BY_START if has_table(Head.of(data), BY_START) and not has_table(Head.of(data), BY_DAY) else BY_DAY
    entries = Entries(Table(data, layout), NAME, layout.dated, context)

    def times(rows: Rows) -> Times:
        start = each(partial(_start, entries), rows)
        end = list(map(partial(_end, entries), rows, start))
        return Times(start, each(_length, rows, start, end), end.__getitem__, by=list(map(_by, rows)))

    yield from entries.read(times)


def _start(entries: Entries, row: Row) -> When:
    return moment_of(row["start"], row["day"], entries.order) or entries.day(row["day"] or row["start"])


def _end(entries: Entries, row: Row, start: When | LeftOut) -> When | None:
    if isinstance(start, LeftOut):
        return None
    return moment_of(row["end"], row["day"] or f"{start.day}", entries.order if row["day"] else "ymd")


def _length(row: Row, start: When | LeftOut, end: When | None) -> Seconds:
    if isinstance(start, LeftOut):
        raise start
    found = (_written(row), between(start, end))
    seconds = next((one for one in found if one is not None), None)
    if seconds is None:
        raise LeftOut(_why(row["duration"]))
    return seconds


def _by(row: Row) -> str:
    return somebody(row["user"] or row["name"], row["email"])


def _written(row: Row) -> Seconds | None:
    """How long, where the row says so with its unit; a bare number under Duration may be any of three.

    Hours and minutes that are the same but for rounding tell the same twice; else one goes on from the other.
    """
    clock = duration(row["duration"])
    if clock is not None:
        return clock
    hours = counted(row["hours"], 3600) if row["hours"] else None
    minutes = counted(row["minutes"], 60) if row["minutes"] else None
    if hours is None or minutes is None:
        return minutes if hours is None else hours
    return minutes if abs(hours - minutes) <= SAME else Seconds(hours + minutes)


def _why(said: str) -> Sentence:
    if said:
        return unitless(said)
    return sentence("There is no length of time in this row.")
