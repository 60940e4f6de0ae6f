"""Finds the row of headings: below titles, date ranges, notes and other tables, whatever parts the cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import MOST_COLUMNS, Layout
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.reading import Head, Unreadable

DELIMITERS = ",;\t"
WITHIN = 60
NEAR = 12
_SEP = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)


Lines = Callable[[], Generator[str, None, None]]


@dataclass(frozen=True, slots=True)
class Header:
    """A row of headings: its cells, where the known fields stand, and the last line of text it takes up.

    `above` is what stands between it and the table before, a row of one cell or a note each.
    """

    cells: list[str]
    places: dict[str, tuple[int, ...]]
    delimiter: str
    last_line: int
    above: tuple[str, ...] = ()


def has_table(head: Head, layout: Layout) -> bool:
    """Does the file begin with a table of this layout?"""
    return first_header(head, layout) is not None


def first_header(head: Head, layout: Layout) -> Header | None:
    """The headings near the top of the file, if they are of this layout."""
    top = _top(head)
    try:
        return find_header(lambda: _lines(top), layout, near_top=True)
    except Unreadable:
        return None


def rows_below(head: Head, header: Header) -> list[list[str]]:
    """The first rows below the headings, as far as the beginning of the file reaches."""
    try:
        rows = csv.reader(_top(head)[header.last_line :], delimiter=header.delimiter)
        return [cells for cells in islice(rows, NEAR) if len(cells) == len(header.cells)]
    except csv.Error:
        return []


def find_header(lines: Lines, layout: Layout, *, below: int = 0, near_top: bool = False) -> Header | None:
    """The first row that has all the columns the layout needs, near the top of the file or after a break in it.

    Only what is `below` that line is looked at. A break is an empty row or a note; `near_top` leaves them out.
    """
    with closing(lines()) as text:
        sep = _SEP.fullmatch(next(text, ""))
    for delimiter in sep[1] if sep else DELIMITERS:
        with closing(lines()) as text:
            header = _parted_by(delimiter, islice(text, below, None), layout, below, -1 if near_top else NEAR)
        if header and len(header.cells) > MOST_COLUMNS:
            raise Unreadable(
                sentence(
                    "The table has more than {most} columns, which is more than any export has.", most=MOST_COLUMNS
                )
            )
        if header:
            return header
    return None


def unwrapped(cells: list[str], delimiter: str) -> list[str]:
    """The cells of a row that stands in quotes as a whole, as a spreadsheet leaves a row it took for one cell."""
    return next(csv.reader([cells[0]], delimiter=delimiter)) if len(cells) == 1 and delimiter in cells[0] else cells


def is_note(cells: list[str]) -> bool:
    """Is this a note among the rows: `# Start date: 20260101`, or the name of the next sheet?"""
    return cells[0].startswith("#") and (len(cells) == 1 or cells[0].startswith("# "))


def _top(head: Head) -> list[str]:
    text = beginning_of(head)
    return StringIO(text, newline="").readlines()[: 10 * WITHIN]


def _lines(top: list[str]) -> Generator[str, None, None]:
    yield from top


def _parted_by(delimiter: str, lines: Iterator[str], layout: Layout, below: int, after_break: int) -> Header | None:
    above: list[str] = []
    near = after_break if below else WITHIN
    try:
        records = csv.reader(lines, delimiter=delimiter)
        for cells in records:
            near = near - 1 if any(cells) and not is_note(cells) else max(near - 1, after_break)
            if near < 0 > after_break:
                return None
            cells = unwrapped(cells, delimiter)
            if near >= 0 and any(cells) and (places := layout.places(cells)):
                return Header(cells, places, delimiter, below + records.line_num, tuple(above))
            above = _noted(above, cells)
    except (csv.Error, TypeError, ValueError, StopIteration):
        return None
    return None


def _noted(above: list[str], cells: list[str]) -> list[str]:
    """What stands above the next row: this one too, if it is a title or a note; nothing, if it belongs to a table."""
    said = [cell.strip() for cell in cells if cell.strip()]
    if not said:
        return above
    return [*above[-NEAR:], ", ".join(said).lstrip("#- ")] if len(said) == 1 or is_note(cells) else []
