"""The files that are brought in while everything is killed: each has rows the one before it had too."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

HEAD = "User,Description,Start date,Start time,End date,End time,Duration\n"
ACKNOWLEDGED = "acknowledged"
STEP, ROWS, LARGE, EVERY = 150, 600, 6_000, 12


def note_of(row: int) -> str:
    """What row `row` says: no other row says the same."""
    return f"row {row}"


def rows_in(file: int) -> range:
    """The rows of a file; one in twelve is larger than what is kept at once."""
    first = file * STEP
    return range(first, first + (LARGE if file % EVERY == EVERY - 1 else ROWS))


def write(folder: Path, file: int) -> Path:
    """Writes a file in the form of Toggl's detailed report."""
    path = folder / f"{file}.csv"
    path.write_text(HEAD + "".join(_line(row) for row in rows_in(file)))
    return path


def _line(row: int) -> str:
    start = datetime(2026, 1, 5, 6) + timedelta(days=row % 50, minutes=row // 50)  # noqa: DTZ001 - as a file says it
    end = start + timedelta(minutes=1)
    return f"Ola,{note_of(row)},{start:%Y-%m-%d,%H:%M:%S},{end:%Y-%m-%d,%H:%M:%S},00:01:00\n"
