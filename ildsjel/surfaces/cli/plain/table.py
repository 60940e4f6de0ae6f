"""A plain table and a few settings, as somebody who wants to check us would give them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.numbers import NotANumber, number


@dataclass(frozen=True, slots=True)
class Row:
    """One row, by the line it ends on."""

    line: int
    cells: Mapping[str, str]

    def text(self, name: str) -> str:
        """A cell that must say something."""
        if not self.cells[name]:
            raise Refused(sentence("Line {line}: {name} is empty.", line=self.line, name=name))
        return self.cells[name]

    def day(self, name: str) -> date:
        """A cell that holds a day, such as 2026-03-02."""
        try:
            found = when(self.cells[name])
        except ValueError:
            found = None
        if found is None:
            raise Refused(sentence("Line {line}: “{cell}” is not a day.", line=self.line, cell=self.cells[name][:60]))
        return found.day

    def amount(self, name: str) -> float:
        """A cell that holds a number of nothing or more; empty is nothing."""
        cell = self.cells[name]
        try:
            found = number(cell) if cell else 0
        except NotANumber:
            found = None
        if found is None or found < 0:
            raise Refused(
                sentence("Line {line}: “{cell}” is not a number of zero or more.", line=self.line, cell=cell[:60])
            )
        return float(found)


def table(path: Path, columns: Iterable[str], optional: Iterable[str] = ()) -> list[Row]:
    """The rows of a CSV file (comma, semicolon or tab) that has these columns, with the optional ones it has; raises
    Refused."""
    wanted, lines = tuple(columns), _lines(path)
    reader = csv.reader(lines, delimiter=_delimiter(lines))
    try:
        heads = [head.strip().casefold() for head in next(reader, [])]
        found = [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error:
        raise Refused(sentence("{name} is not a table in plain text.", name=path.name)) from None
    if not set(wanted) <= set(heads):
        raise Refused(sentence("{name} needs the columns {wanted}.", name=path.name, wanted=", ".join(wanted)))
    if not found:
        raise Refused(sentence("{name} has no rows.", name=path.name))
    places = {name: heads.index(name) for name in (*wanted, *optional) if name in heads}
    return [Row(line, {name: _cell(cells, place) for name, place in places.items()}) for line, cells in found]


def settings(pairs: Iterable[str]) -> dict[str, float]:
    """The numbers given as `name=value`; raises Refused."""
    found: dict[str, float] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        try:
            given = number(value)
        except NotANumber:
            given = None
        if not name or given is None or given < 0:
            raise Refused(
                sentence("“{pair}” is not of the form name=number, such as minutes_per_week=600.", pair=pair)
            )
        found[name.strip()] = float(given)
    return found


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").splitlines()
    except OSError:
        raise Refused(sentence("There is no file {name} to read.", name=path.name)) from None
    except UnicodeDecodeError:
        raise Refused(sentence("{name} is not a table in plain text.", name=path.name)) from None


def _cell(cells: list[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _delimiter(lines: list[str]) -> str:
    head = lines[0] if lines else ""
    return max(",;\t", key=head.count)
