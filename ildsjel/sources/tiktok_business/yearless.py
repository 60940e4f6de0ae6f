"""Days that are written without their year, `September 4`: the latest they can be, told from the last row upward."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import date
from itertools import pairwise

from ildsjel.sources.dates import OLDEST, when
from ildsjel.sources.table import Table

_LEAP, _YEARS_BACK = 2024, 5


def yearless(table: Table, today: date) -> dict[int, date]:
    """The day of each line of a table whose days have no year; nothing where they have one."""
    with closing(table.column("day")) as column:
        lines = [(line, day) for line, text in column if (day := without_year(text))]
    is_backward = sum(b < a for (_, a), (_, b) in pairwise(lines)) > len(lines) // 2
    newest_first = lines if is_backward else lines[::-1]
    tried = (_placed(newest_first, today, back) for back in range(_YEARS_BACK))
    return next((placed for placed in tried if placed), {})


def without_year(text: str) -> tuple[int, int] | None:
    """Month and day, if the text says those and no year."""
    if when(text):
        return None
    found = when(f"{text} {_LEAP}")
    return (found.day.month, found.day.day) if found and not found.local else None


def _placed(lines: Iterable[tuple[int, tuple[int, int]]], today: date, back: int) -> dict[int, date]:
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
