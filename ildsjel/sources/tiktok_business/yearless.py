"""Days that are written without their year, `September 4`: the latest they can be, told from the last row upward."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta

from ildsjel.sources.dates import OLDEST, when
from ildsjel.sources.table import Table

Lines = Sequence[tuple[int, tuple[int, int]]]
_LEAP, _YEARS_BACK = 2024, 5


def yearless(table: Table, today: date) -> dict[int, date]:
    """The day of each line of a table whose days have no year; nothing where they have one."""
    with closing(table.column("day")) as column:
        lines = [(line, day) for line, text in column if (day := without_year(text))]
    found = [placed for order in (lines[::-1], lines) if (placed := _latest(order, today))]
    return min(found, key=_span, default={})


def without_year(text: str) -> tuple[int, int] | None:
    """Month and day, if the text says those and no year."""
    if when(text):
        return None
    found = when(f"{text} {_LEAP}")
    return (found.day.month, found.day.day) if found and not found.local else None


def _latest(newest_first: Lines, today: date) -> dict[int, date]:
    tried = (_placed(newest_first, today, back) for back in range(_YEARS_BACK))
    return next((placed for placed in tried if placed), {})


def _span(placed: dict[int, date]) -> timedelta:
    """Of two orders the one that is right takes less time."""
    return max(placed.values()) - min(placed.values())


def _placed(lines: Lines, today: date, back: int) -> dict[int, date]:
    """Each line with its day, the newest so many years back; nothing if a day is not there in its year."""
    placed: dict[int, date] = {}
    year, later = today.year - back, (today.month, today.day) if not back else (12, 31)
    for line, said in lines:
        year -= said > later
        day = _day(year, *said)
        if day is None:
            return {}
        placed[line], later = day, said
    return placed


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= OLDEST else None
    except ValueError:
        return None
