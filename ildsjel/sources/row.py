"""Rows of a table, one or many at a time: their cells by the fields they stand for, and what no field stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from ildsjel.facts.happened import Extras

LINE_INSIDE = "\u2028"  # a line break inside a cell, as sheets.py writes it
MOST, HEAVIEST, COLUMN = 1000, 8_000_000, 100
"""Rows to turn into columns at once: more of them are slower, since they leave the processor's own memory. There are
fewer where they come to so many letters, of which a column nobody knows takes some in any case."""
Cells = Sequence[str]


class Row(dict[str, str]):
    """One row: its cells by field, without the spaces around them; a field that is not in the file is empty.

    `line` is the one it begins on, `extras` are the columns no field stands for, where they hold something.
    """

    __slots__ = ("extras", "line")
    line: int
    extras: Extras

    def __missing__(self, field: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Many rows, column by column: `rows["project"]` is what all of them say there."""

    lines: Sequence[int]
    columns: Mapping[str, Cells]
    extras: Sequence[Extras]

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, field: str) -> Cells:
        return self.columns.get(field) or ("",) * len(self)

    def at(self, places: Sequence[int]) -> Rows:
        """The rows at these places."""
        columns = {field: [column[n] for n in places] for field, column in self.columns.items()}
        return Rows([self.lines[n] for n in places], columns, [self.extras[n] for n in places])

    def __iter__(self) -> Iterator[Row]:
        cells = zip(*self.columns.values(), strict=True)
        for line, told, extras in zip(self.lines, cells, self.extras, strict=True):
            row = Row(zip(self.columns, told, strict=True))
            row.line, row.extras = line, extras
            yield row


class Places:
    """Where in the columns with these headings each field stands; the others are kept under their headings."""

    def __init__(self, headings: Cells, fields: Mapping[str, int]) -> None:
        self.others = _others(headings, set(fields.values()))
        self._fields, self._told, self._untold = fields, _all_of(fields.values()), _all_of(self.others.values())
        self._extras = lru_cache(maxsize=1024)(self._named)

    def row(self, line: int, cells: Cells) -> Row:
        """A row, with a cell for each column."""
        plain = _plain(cells)
        row = Row(zip(self._fields, self._told(plain), strict=True))
        row.line, row.extras = line, self._extras(self._untold(plain))
        return row

    def rows(self, lines: Sequence[int], records: Sequence[Cells]) -> Rows:
        """Rows, each with a cell for each column; at least one."""
        columns = list(map(_plain, zip(*records, strict=True)))
        untold = zip(*self._untold(columns), strict=True) if self.others else [()] * len(lines)
        named = dict(zip(self._fields, self._told(columns), strict=True))
        return Rows(lines, named, list(map(self._extras, untold)))

    def _named(self, cells: Cells) -> Extras:
        return tuple((name, cell) for name, cell in zip(self.others, cells, strict=True) if cell)


def plain(cell: str) -> str:
    """A cell as it is told: without the spaces around it, and with its line breaks."""
    return cell.strip().replace(LINE_INSIDE, "\n")


def _plain(cells: Cells) -> list[str]:
    plain = list(map(str.strip, cells))
    return [cell.replace(LINE_INSIDE, "\n") for cell in plain] if LINE_INSIDE in "".join(plain) else plain


def _others(headings: Cells, taken: set[int]) -> dict[str, int]:
    """The columns no field stands for, each with a name of its own."""
    seen: dict[str, int] = {}
    found = {}
    for place, heading in enumerate(headings):
        name = heading.strip() or f"Column {place + 1}"
        seen[name] = seen.get(name, 0) + 1
        if place not in taken:
            found[name if seen[name] == 1 else f"{name} ({seen[name]})"] = place
    return found


def _all_of(places: Iterable[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """As `itemgetter`, which gives no tuple of one, and none of nothing."""
    wanted: tuple[Any, ...] = tuple(places)
    if len(wanted) > 1:
        return itemgetter(*wanted)
    return lambda cells: tuple(cells[place] for place in wanted)
