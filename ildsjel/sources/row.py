"""A row of a table: its cells by the fields they stand for, and what no field stands for beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from ildsjel.facts.happened import Extras

LINE_INSIDE = "\u2028"  # a line break inside a cell, as sheets.py writes it


class Row(dict[str, str]):
    """One row: its cells by field, without the spaces around them; a field that is not in the file is empty.

    `line` is the one it begins on, `extras` are the columns no field stands for, where they hold something.
    """

    __slots__ = ("extras", "line")
    line: int
    extras: Extras

    def __missing__(self, field: str) -> str:
        return ""


def row_maker(headings: Sequence[str], places: Mapping[str, int]) -> Callable[[int, list[str]], Row]:
    """A function that makes rows of a line number and its cells, for columns with these headings."""
    others = _others(headings, set(places.values()))
    fields, told, untold = tuple(places), _all_of(places.values()), _all_of(others.values())

    @lru_cache(maxsize=1024)
    def extras(cells: tuple[str, ...]) -> Extras:
        return tuple((name, cell) for name, cell in zip(others, cells, strict=True) if cell)

    def make(line: int, cells: list[str]) -> Row:
        cells = list(map(str.strip, cells))
        if LINE_INSIDE in "".join(cells):
            cells = [cell.replace(LINE_INSIDE, "\n") for cell in cells]
        row = Row(zip(fields, told(cells), strict=True))
        row.line, row.extras = line, extras(untold(cells))
        return row

    return make


def _others(headings: Sequence[str], taken: set[int]) -> dict[str, int]:
    """The columns no field stands for, each with a name of its own."""
    seen: dict[str, int] = {}
    found = {}
    for place, heading in enumerate(headings):
        name = heading.strip() or f"Column {place + 1}"
        seen[name] = seen.get(name, 0) + 1
        if place not in taken:
            found[name if seen[name] == 1 else f"{name} ({seen[name]})"] = place
    return found


def _all_of(places: Iterable[int]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """As `itemgetter`, which gives no tuple of one, and none of nothing."""
    wanted: tuple[Any, ...] = tuple(places)
    if len(wanted) > 1:
        return itemgetter(*wanted)
    return lambda cells: tuple(cells[place] for place in wanted)
