"""Writes the visible sheets of a workbook as a table of text: `python sheets.py < book.xlsx > book.csv`.

Run by workbook.py in a process of its own, since a sheet of impossible size ends the process that opens it.
"""

from __future__ import annotations

import csv
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, BinaryIO, TextIO

import python_calamine as calamine

LOCKED, BROKEN = 3, 4
MEMORY, SECONDS, TEXT = 640 * 1024**2, 120, 512 * 1024**2
BETWEEN = "\n# ---- {name}\n"
LINE_INSIDE = "\u2028"


def write(book: BinaryIO, out: TextIO) -> None:
    """The sheets, one after the other; a line is a row, and a line break inside a cell is U+2028."""
    with calamine.CalamineWorkbook.from_filelike(book) as opened:
        shown = [sheet.name for sheet in opened.sheets_metadata if _is_shown(sheet)]
        for name in shown:
            if name != shown[0]:
                out.write(BETWEEN.format(name=one_line(name)))
            _write_sheet(opened.get_sheet_by_name(name), out)


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


def _write_sheet(sheet: calamine.CalamineSheet, out: TextIO) -> None:
    rows = csv.writer(out, lineterminator="\n")
    for cells in sheet.iter_rows():
        rows.writerow(map(said, cells))


def _bounded() -> None:
    try:
        import resource
    except ImportError:  # pragma: no cover - Windows has no such limits
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_FSIZE, TEXT)):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _bounded()
    try:
        with open(sys.stdout.fileno(), "w", encoding="utf-8", errors="replace", newline="", closefd=False) as out:
            write(sys.stdin.buffer, out)
    except calamine.PasswordError:
        sys.exit(LOCKED)
    except (calamine.CalamineError, OSError, ValueError, OverflowError, MemoryError):
        sys.exit(BROKEN)
