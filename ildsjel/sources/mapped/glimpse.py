"""A first look at a table nobody knows: its headings, its first rows, and what its columns seem to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.mapping import FIGURES, HOURS, MONEY, Mapping
from ildsjel.facts.sentence import Sentence
from ildsjel.sources.channel import by_name
from ildsjel.sources.columns import Layout, plain
from ildsjel.sources.currency import currency_in
from ildsjel.sources.daily import figure
from ildsjel.sources.dates import when
from ildsjel.sources.durations import duration
from ildsjel.sources.header import first_header, rows_below
from ildsjel.sources.reading import Head
from ildsjel.sources.row import LINE_INSIDE
from ildsjel.sources.time_table.names import HOURS as NAMES

FEWEST = 2
_NO_HEADING = re.compile(r"[;\t]|^[\s\d.,:%/+-]*[0-9][\s\d.,:%/+-]*$")
_MONEY = re.compile(r"beløp|kostnad|pris|sum\b|amount|cost|spend|spent|price|betrag|kosten|belopp|kostnad", re.I)
_CHANNEL = {plain(name) for name in ("Channel", "Kanal", "Platform", "Plattform", "Medium", "Network", "Nettverk")}
_WORDS = {
    "person": {plain(name) for field in ("user", "name", "email") for name in NAMES[field]},
    "under": {plain(name) for field in ("client", "project", "task") for name in NAMES[field]},
    "text": {plain(name) for name in (*NAMES["description"], "Text", "Title", "Tittel", "Titel", "Heading")},
    "row": {plain(name) for name in ("Id", "ID", "Post ID", "Link", "Lenke", "URL", "Permalink", "Länk")},
}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The headings as they stand, and the first rows below them."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, heading: str) -> list[str]:
        """What stands in a column, empty cells left out."""
        place = self.headings.index(heading)
        return [row[place] for row in self.rows if row[place]]


@dataclass(frozen=True, slots=True)
class _AnyHeadings(Layout):
    """Whatever looks like a row of headings: two words or more, and no numbers."""

    def places(self, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
        named = [cell.strip() for cell in header if cell.strip()]
        is_one = len(named) >= FEWEST and not any(map(_NO_HEADING.search, named))
        return {str(place): (place,) for place in range(len(header))} if is_one else {}


def glimpse(head: Head) -> Glimpse | None:
    """The table the file begins with, or nothing if it begins with none."""
    header = first_header(head, _AnyHeadings(names={}))
    rows = rows_below(head, header) if header else []
    if header is None or not rows:
        return None
    told = tuple(tuple(cell.strip().replace(LINE_INSIDE, " ") for cell in row) for row in rows)
    return Glimpse(tuple(cell.strip() for cell in header.cells), told)


def guess(seen: Glimpse, today: date) -> Mapping:
    """What its columns seem to be, for somebody to put right."""
    named = [heading for heading in dict.fromkeys(seen.headings) if heading]
    day = next((heading for heading in named if _mostly(seen.column(heading), _is_day)), "")
    left = [heading for heading in named if heading != day]
    channel = next((heading for heading in left if _names_channels(heading, seen)), "")
    taken, words = {channel}, dict[str, str]()
    for field, known in _WORDS.items():
        words[field] = next((heading for heading in left if heading not in taken and plain(heading) in known), "")
        taken.add(words[field])
    number = tuple(h for h in left if h not in taken and _mostly(seen.column(h), _is_number))
    gives, unit = _counts(number, seen)
    return Mapping(
        on=today,
        key="",
        gives=gives,
        header=seen.headings,
        day=day,
        number=number if gives == FIGURES else number[:1],
        unit=unit,
        channel=channel,
        person=words["person"],
        under=words["under"],
        text=words["text"],
        row=words["row"],
    )


def _counts(number: Sequence[str], seen: Glimpse) -> tuple[str, str]:
    """What the numbers count, and in what."""
    names = {plain(heading) for heading in number}
    if names & set(map(plain, NAMES["minutes"])):
        return HOURS, "minutes"
    clocks = any(_mostly(seen.column(heading), lambda cell: duration(cell) is not None) for heading in number)
    if clocks or names & set(map(plain, (*NAMES["hours"], *NAMES["duration"]))):
        return HOURS, "hours"
    if any(map(_MONEY.search, number)):
        cells = (cell for heading in number for cell in (heading, *seen.column(heading)))
        return MONEY, next(filter(None, map(currency_in, cells)), "NOK")
    return FIGURES, ""


def _names_channels(heading: str, seen: Glimpse) -> bool:
    return plain(heading) in _CHANNEL or _mostly(
        seen.column(heading), lambda cell: "/" not in cell and bool(by_name(cell))
    )


def _is_day(cell: str) -> bool:
    return not cell.isdigit() and bool(when(cell, "dmy") or when(cell, "mdy"))


def _is_number(cell: str) -> bool:
    return not isinstance(figure("", cell), Sentence) or duration(cell) is not None


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(holds, cells)) * 2 > len(cells)
