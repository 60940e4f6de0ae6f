"""Writes the visible sheets of a workbook as a table of text: `python sheets.py < book.xlsx > book.csv`.

Run by workbook.py in a process of its own, since a sheet of impossible size ends the process that opens it.
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, BinaryIO, TextIO

import python_calamine as calamine

from ildsjel.sources.streamed_sheets import is_large, streamed

LOCKED, BROKEN = 3, 4
PACE = 10
"""Seconds a megabyte may take on a slow machine; a small file that swells is given SECONDS in any case."""
MEMORY, SECONDS, TEXT = 640 * 1024**2, 120, 512 * 1024**2
BETWEEN = "\n# ---- {name}\n"
LINE_INSIDE = "\u2028"


def write(book: BinaryIO, out: TextIO) -> None:
    """The sheets, one after the other; a line is a row, and a line break inside a cell is U+2028."""
    rows = csv.writer(out, lineterminator="\n")
    for n, (name, sheet) in enumerate(streamed(book) if is_large(book) else _held(book)):
        if n:
            out.write(BETWEEN.format(name=one_line(name)))
        for cells in sheet:
            rows.writerow(map(said, cells))


def _held(book: BinaryIO) -> Iterator[tuple[str, Iterable[Sequence[Any]]]]:
    with calamine.CalamineWorkbook.from_filelike(book) as opened:
        for sheet in opened.sheets_metadata:
            if _is_shown(sheet):
                yield sheet.name, opened.get_sheet_by_name(sheet.name).iter_rows()


def one_line(text: str) -> str:
    """The text without line ends, which would part it in two rows."""
    return LINE_INSIDE.join(text.splitlines())


def said(value: Any) -> str:
    """What a cell says: a day as ISO, a whole number without decimals, at most fifteen digits that count."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{Decimal(f'{value:.15g}'):f}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return one_line(str(value))


def _is_shown(sheet: calamine.SheetMetadata) -> bool:
    is_visible = sheet.visible == calamine.SheetVisibleEnum.Visible
    return is_visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet


def _bounded(size: int) -> None:
    seconds = max(SECONDS, size * PACE // 1024**2)
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows has no such limits
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, TEXT)):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _bounded(os.fstat(sys.stdin.fileno()).st_size)
    try:
        with open(sys.stdout.fileno(), "w", encoding="utf-8", errors="replace", newline="", closefd=False) as out:
            write(sys.stdin.buffer, out)
    except calamine.PasswordError:
        sys.exit(LOCKED)
    except (calamine.CalamineError, OSError, ValueError, OverflowError, MemoryError):
        sys.exit(BROKEN)
