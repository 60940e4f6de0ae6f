"""Samples grown to many rows, no two alike: what the sources of tables are measured with.

They grow as a firm's own export does: day after day, with more names the more rows there are. One that has no names
has a row for each day, and ends with them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path

from ildsjel.facts.batch import Batch
from ildsjel.facts.kinds import Happened
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.reading import Context, Data, Source, Unreadable

CONTEXT = Context(today=date(2026, 11, 29), hash_author=str, day_order="dmy")
MOST_ABOVE, TRIED = 12, 1_500
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# Days that are days in whatever order their numbers stand.
DAYS = [(year, month, day) for year in range(2005, 2026) for month in range(1, 13) for day in range(1, 13)]
_DAY = re.compile(
    r"(?P<compact>\b20\d{6}\b)|(?P<iso>\b20\d\d-\d\d-\d\d)|(?P<plain>\b\d\d?([./-])\d\d?\4(20)?\d\d\b)"
    rf"|(?P<word>\b(?:{'|'.join(MONTHS)})[a-z]* \d\d?, 20\d\d)"
)
_ID = re.compile(r"(\w*[:-])?[0-9]{5,}")
_TEXT = re.compile(r"[^\W\d][^0-9:]{2,}")


def grown(source: Source, sample: Path, rows: int) -> str | None:
    """The sample with its rows over and over, each its own; None where that makes no table of it."""
    data = Data.of(io.BytesIO(sample.read_bytes()), sample.name)
    text = "".join(lines_of(data, encoding_of(data)))
    mark = max(",;\t", key=text.count)
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    for place, head in enumerate(lines[:MOST_ABOVE]):
        if len(head) < 2:
            continue
        body = [one for one in lines[place + 1 :] if len(one) == len(head)]
        body = [one for one in body if _own_facts(source, _written(head, [one], 1, mark), sample.name)]
        if body and _own_facts(source, _written(head, body, TRIED, mark), sample.name) >= TRIED:
            return _written(head, body, rows, mark)
    return None


def _written(head: list[str], body: list[list[str]], rows: int, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(_rows(body, rows))
    return out.getvalue()


def _rows(body: list[list[str]], rows: int) -> Iterator[list[str]]:
    each = -(-rows // len(DAYS))
    for number, row in zip(range(rows), cycle(body), strict=False):
        day, place = divmod(number, each)
        own = _numbered(row, number) or _named(row, place // len(body)) or (row if not place else None)
        if own:
            yield [_cell(cell, DAYS[day]) for cell in own]


def _numbered(row: list[str], number: int) -> list[str] | None:
    """The row with a number of its own in its first id."""
    for place, cell in enumerate(row):
        if _ID.fullmatch(cell) and not _DAY.fullmatch(cell):
            own = str(int(cell) + 1_000 * number) if cell.isdigit() else f"{cell}{number:07}"
            return [*row[:place], own, *row[place + 1 :]]
    return None


def _named(row: list[str], name: int) -> list[str] | None:
    """The row with a number at the end of its longest words."""
    words = [place for place, cell in enumerate(row) if _TEXT.fullmatch(cell)]
    if not words:
        return None
    longest = max(words, key=lambda place: len(row[place]))
    return [*row[:longest], f"{row[longest]} {name}", *row[longest + 1 :]]


def _cell(cell: str, day: tuple[int, int, int]) -> str:
    return _DAY.sub(lambda found: _day(found, *day), cell, count=1)


def _day(found: re.Match[str], year: int, month: int, day: int) -> str:
    """Another day, written as the one found."""
    if found["compact"]:
        return f"{year}{month:02}{day:02}"
    if found["iso"]:
        return f"{year}-{month:02}-{day:02}"
    if found["word"]:
        return f"{MONTHS[month - 1]} {day}, {year}"
    mark = found[4]
    return mark.join((f"{day:02}", f"{month:02}", str(year) if found[5] else f"{year % 100:02}"))


def _own_facts(source: Source, text: str, name: str) -> int:
    """How many facts with an id of their own a text gives."""
    data = Data.of(io.BytesIO(text.encode()), name)
    try:
        found = [one for some in source.read(data, CONTEXT) for one in (some if isinstance(some, Batch) else [some])]
    except Unreadable:
        return 0
    return len({one.id for one in found if isinstance(one, Happened)})
