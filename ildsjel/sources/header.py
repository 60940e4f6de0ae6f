"""Finds the row of headings: below titles, date ranges and notes, whatever parts the cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import MOST_COLUMNS, Layout
from ildsjel.sources.decoding import marked_encoding
from ildsjel.sources.reading import BEGINNING, Head, Unreadable

DELIMITERS = ",;\t"
WITHIN = 60
_SEP = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """A row of headings: its cells, where the known fields stand, and the last line of text it takes up."""

    cells: list[str]
    places: dict[str, tuple[int, ...]]
    delimiter: str
    last_line: int


def has_table(head: Head, layout: Layout) -> bool:
    """Does the file begin with a table of this layout?"""
    text = head.beginning.decode(marked_encoding(head.beginning) or "utf-8", errors="replace")
    try:
        return find_header(StringIO(text, newline=""), layout) is not None
    except Unreadable:
        return False


def find_header(lines: Iterable[str], layout: Layout) -> Header | None:
    """The first row that has all the columns the layout needs."""
    first = _beginning(lines)
    sep = _SEP.fullmatch(first[0]) if first else None
    for delimiter in sep[1] if sep else DELIMITERS:
        header = _parted_by(delimiter, first, layout)
        if header and len(header.cells) > MOST_COLUMNS:
            raise Unreadable(
                sentence(
                    "The table has more than {most} columns, which is more than any export has.", most=MOST_COLUMNS
                )
            )
        if header:
            return header
    return None


def _beginning(lines: Iterable[str]) -> list[str]:
    found, size = [], 0
    for line in lines:
        found.append(line)
        size += len(line)
        if size > BEGINNING or len(found) > 10 * WITHIN:
            break
    return found


def _parted_by(delimiter: str, lines: list[str], layout: Layout) -> Header | None:
    try:
        records = csv.reader(lines, delimiter=delimiter)
        for cells in records:
            if places := layout.places(cells):
                return Header(cells, places, delimiter, records.line_num)
            if records.line_num > WITHIN:
                return None
    except (csv.Error, TypeError, ValueError):
        return None
    return None
