"""Clock times and the zone they were written in: moments that survive summer time and a round trip as text."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

QUARTER = 15


@lru_cache(maxsize=16_384)
def steady_on(day: date, zone: tzinfo) -> timezone | None:
    """The offset on a day on which no clock is changed, nor on its neighbours; None on the others."""
    noon = datetime.combine(day, time(12), zone)
    offsets = {(noon + timedelta(days=n)).utcoffset() for n in (-1, 0, 1)}
    return _zone(offsets.pop() or timedelta(0)) if len(offsets) == 1 else None


def placed(local: datetime, zone: tzinfo) -> datetime:
    """The moment a clock in `zone` showed `local`, with a fixed offset.

    An hour that was skipped in spring moves on; an hour that came twice in autumn is the first.
    """
    steady = steady_on(local.date(), zone)
    if steady:
        return local.replace(tzinfo=steady)
    first, second = _offsets(local, zone)
    if first == second:
        return local.replace(tzinfo=_zone(first))
    return fixed(local.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone))


def in_zone(local: datetime, zone: tzinfo) -> datetime:
    """The moment in `zone`; a clock that is written without an offset is the zone's own."""
    return fixed(local.astimezone(zone)) if local.tzinfo else placed(local, zone)


def comes_twice(local: datetime, zone: tzinfo) -> bool:
    """Does a clock in `zone` show this twice, in the night summer time ends?"""
    if steady_on(local.date(), zone):
        return False
    first, second = _offsets(local, zone)
    return first > second


def placed_before(end: datetime, local: datetime, zone: tzinfo, seconds: int) -> datetime:
    """As `placed`, for an hour that comes twice: the second if only that lies `seconds` before the clock `end`."""
    first, second = (local.replace(tzinfo=_zone(offset)) for offset in _offsets(local, zone))
    ends = {end.replace(tzinfo=_zone(offset)) for offset in _offsets(end, zone)}
    long = timedelta(seconds=seconds)
    return second if first + long not in ends and second + long in ends else first


def fixed(moment: datetime) -> datetime:
    """The same moment and clock, with its offset spelled out instead of the rules of a zone."""
    offset = moment.utcoffset()
    return moment.replace(tzinfo=_zone(offset or timedelta(0)), fold=0)


def _offsets(local: datetime, zone: tzinfo) -> tuple[timedelta, timedelta]:
    """The offset before and after, where the clock is changed; else the same twice."""
    return _offsets_of(local.year, local.month, local.day, local.hour, local.minute // QUARTER, zone)


@lru_cache(maxsize=4096)
def _offsets_of(
    year: int, month: int, day: int, hour: int, quarter: int, zone: tzinfo
) -> tuple[timedelta, timedelta]:
    """No clock is changed inside a quarter of an hour."""
    local = datetime(year, month, day, hour, quarter * QUARTER, tzinfo=zone)
    first, second = (local.replace(fold=fold).utcoffset() for fold in (0, 1))
    return first or timedelta(0), second or timedelta(0)


@lru_cache
def _zone(offset: timedelta) -> timezone:
    return timezone(offset)
