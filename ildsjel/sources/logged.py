"""Entries that stand in no table: in an item of a list, or on a line of a text somebody has written.

Such a file is one person's log, and names nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Extras, Seconds, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.gaps import Months
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import Found, LeftOut, Remark, Skipped
from ildsjel.sources.spans import elapsed, still_running


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One entry and the line it stands on; `at` is None where only the day is known, `id` empty where it has none.

    `written` is how long it was before a break was taken off, by which it is known again when the break comes later.
    """

    line: int
    on: date
    seconds: Seconds
    at: datetime | None = None
    under: str = ""
    note: str = ""
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
    seconds = elapsed(start, end, zone)
    return Logged(line=line, on=at.date(), at=at, seconds=seconds, under=under, note=note, x=x)


def times(logged: Iterable[Logged | Skipped], source: str) -> Iterator[Found]:
    """A Time for each that lasted; then whole months without any, and that the file names nobody."""
    yield from of_nobody(_times(logged, source))


def of_nobody(found: Iterable[Found]) -> Iterator[Found]:
    """What is found; then, if there are entries among it, that the file does not say whose they are."""
    has_entries = False
    for one in found:
        has_entries = has_entries or isinstance(one, Time | Batch)
        yield one
    if has_entries:
        yield Remark(sentence("The file does not say whose hours these are. They count for all together."))


def tried(line: int, make: Iterator[Logged]) -> Iterator[Logged | Skipped]:
    """What is made of a line, or why it was left out."""
    try:
        yield from make
    except LeftOut as left_out:
        yield Skipped(line, left_out.why)


def _times(logged: Iterable[Logged | Skipped], source: str) -> Iterator[Found]:
    occurrences, months = Occurrences(), Months()
    for one in logged:
        if isinstance(one, Skipped):
            yield one
        elif not one.seconds:
            yield Skipped(one.line, sentence("There is no length of time in this row."))
        else:
            months.note([one.on])
            yield _time(one, source, occurrences)
    yield from months.remarks()


def _time(one: Logged, source: str, occurrences: Occurrences) -> Time:
    began = (one.at or one.on).isoformat()
    key = one.id or occurrences.key(f"{source}:{began[:10]}", began, one.written or one.seconds, one.under, one.note)
    return Time(on=one.on, at=one.at, seconds=one.seconds, note=one.note, under=one.under, id=key, x=one.x)
