"""From one time to another: both are moments, or clock times beside the day they belong to."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import LONGEST, When, when
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import LeftOut

DAY = timedelta(days=1)
SAME = 90  # seconds; a length rounded to minutes, or to two decimals of an hour, may differ by so much
_ANY_DAY = "2000-01-01"


def moment_of(cell: str, day: str, order: str) -> When | None:
    """A clock time with its day, which may stand in a cell of its own."""
    if len(cell) > LONGEST or len(day) > LONGEST:
        return None
    on = _day(day, order)
    clock = _clock(cell) if on else None
    if clock and on:
        return When(on, datetime.combine(on, clock))
    found = when(cell, order) if cell else None
    return found if found and found.local else None


def between(start: When, end: When | None) -> Seconds | None:
    """From start to end; an end without a day that comes before its start is the next day."""
    begins, ends = start.local, end.local if end else None
    if begins is None or ends is None or (begins.tzinfo is None) != (ends.tzinfo is None):
        return None
    if ends < begins and ends.date() == begins.date():
        ends += DAY
    return Seconds(int((ends - begins).total_seconds())) if ends >= begins else None


def elapsed(start: datetime, end: datetime, zone: tzinfo) -> Seconds:
    """How long it was, also over a night in which the clock is changed. Raises LeftOut where it ends too early."""
    if not (start.tzinfo and end.tzinfo):
        start, end = in_zone(start, zone), in_zone(end, zone)
    seconds = int((end - start).total_seconds())
    if seconds < 0:
        raise LeftOut(sentence("This ends before it begins."))
    return Seconds(seconds)


def lasted(start: When | LeftOut, end: When | None, zone: tzinfo) -> Seconds:
    """How long it was from start to end. Raises LeftOut where either is missing, or they are the wrong way round."""
    if isinstance(start, LeftOut):
        raise start
    if start.local is None or end is None or end.local is None:
        raise still_running()
    return some(elapsed(start.local, end.local, zone))


def exact(said: Seconds | None, span: Seconds | None) -> Seconds | None:
    """What is said of a length; the time by the clock instead, where the two differ only by rounding."""
    if said is None or (span is not None and abs(said - span) <= SAME):
        return span
    return said


def some(seconds: Seconds | None) -> Seconds:
    """The length, if there is any. Raises LeftOut."""
    if not seconds:
        raise LeftOut(sentence("There is no length of time in this row."))
    return seconds


def still_running() -> LeftOut:
    """Why an entry without an end is left out."""
    return LeftOut(sentence("This was still running. Bring the period in again when it has ended."))


@lru_cache(maxsize=8192)
def _clock(cell: str) -> time | None:
    found = when(f"{_ANY_DAY} {cell}") if cell else None
    return found.local.time() if found and found.local and not found.local.tzinfo else None


@lru_cache(maxsize=8192)
def _day(cell: str, order: str) -> date | None:
    found = when(cell, order) if cell else None
    return found.day if found else None
