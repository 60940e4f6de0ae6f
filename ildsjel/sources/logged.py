"""Entries that stand in no table: in an item of a list, or on a line of a text somebody has written.

Such a file is one person's log, and names nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date, datetime, tzinfo
from typing import Any, NamedTuple

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Extras, Seconds, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.gaps import Months
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import Data, Found, LeftOut, Skipped, Unreadable
from ildsjel.sources.spans import elapsed, still_running

LONGEST_LINE, AT_ONCE = 64 * 1024, 1000


class Logged(NamedTuple):
    """One entry and the line it stands on; `at` is None where only the day is known, `id` empty where it has none.

    It is known again by its own `note`, not by what is said of the whole day (`says`), and by how long it was
    `written` to be, before a break was taken off: both may change when the day goes on.
    """

    line: int
    on: date
    seconds: Seconds
    at: datetime | None = None
    under: str = ""
    note: str = ""
    says: str = ""
    id: str = ""
    x: Extras = ()
    written: Seconds | None = None


def spanned(
    line: int, start: datetime, end: datetime | None, zone: tzinfo, under: str = "", note: str = "", x: Extras = ()
) -> Logged:
    """The entry from one moment to another. Raises LeftOut where it has no end, or one before its start."""
    if end is None:
        raise still_running()
    at = in_zone(start, zone)
    return Logged(line, at.date(), elapsed(start, end, zone), at, under, note, x=x)


def numbered(data: Data) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, without their ends. Raises Unreadable for one too long to be typed."""
    with closing(lines_of(data, encoding_of(data))) as lines:
        for number, line in enumerate(lines, 1):
            if len(line) > LONGEST_LINE:
                raise Unreadable(sentence("This line is too long to have been written by anybody."), number)
            yield number, line.strip("\ufeff\r\n") if number == 1 else line.rstrip("\r\n")


def tried(line: int, make: Callable[..., Logged], *said: Any) -> Logged | Skipped:
    """What is made of a line, or why it was left out."""
    try:
        return make(*said)
    except LeftOut as left_out:
        return Skipped(line, left_out.why)


def times(logged: Iterable[Logged | Skipped], source: str) -> Iterator[Found]:
    """A Time for each that lasted; then whole months without any."""
    occurrences, months = Occurrences(), Months()
    some: list[Logged] = []
    for one in logged:
        if isinstance(one, Skipped):
            yield one
        elif not one.seconds:
            yield Skipped(one.line, sentence("There is no length of time in this row."))
        else:
            some.append(one)
            if len(some) == AT_ONCE:
                yield _batch(some, source, occurrences, months)
                some = []
    if some:
        yield _batch(some, source, occurrences, months)
    yield from months.remarks()


def _batch(some: list[Logged], source: str, occurrences: Occurrences, months: Months) -> Batch:
    days = [one.on for one in some]
    months.note(days)
    return Batch.filled(
        Time,
        on=days,
        at=[one.at for one in some],
        seconds=[one.seconds for one in some],
        note=[one.note or one.says for one in some],
        under=[one.under for one in some],
        id=[one.id or _key(one, source, occurrences) for one in some],
        x=[one.x for one in some],
    )


def _key(one: Logged, source: str, occurrences: Occurrences) -> str:
    began = (one.at or one.on).isoformat()
    return occurrences.key(f"{source}:{began[:10]}", began, one.written or one.seconds, one.under, one.note)
