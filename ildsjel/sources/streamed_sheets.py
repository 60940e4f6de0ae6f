"""The rows of a workbook too large to hold: read by openpyxl as they stand, which takes longer and little memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

LARGE = 96 * 1024**2
"""Bytes of the largest sheet, unpacked: about a million cells."""
Rows = Iterator[tuple[Any, ...]]


def is_large(book: BinaryIO) -> bool:
    """Is this a workbook of today's form (.xlsx) with a sheet so large that it is better streamed?"""
    try:
        with ZipFile(book) as packed:
            sizes = [one.file_size for one in packed.infolist() if one.filename.startswith("xl/worksheets/")]
    except BadZipFile:
        return False
    finally:
        book.seek(0)
    return max(sizes, default=0) > LARGE


def streamed(book: BinaryIO) -> Iterator[tuple[str, Rows]]:
    """Each visible sheet with its rows; an empty cell is an empty text."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # it loads numpy, which few files need

    opened = load_workbook(book, read_only=True, data_only=True, keep_links=False)
    for sheet in opened.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # what a file says of its own size is not to be trusted
            yield sheet.title, _even(sheet.iter_rows(values_only=True))


def _even(rows: Rows) -> Rows:
    """Rows as wide as those above them, with a text for every cell."""
    width = 0
    for row in rows:
        width = max(width, len(row))
        yield (*("" if cell is None else cell for cell in row), *[""] * (width - len(row)))
