"""The cube of a JSON-stat 2 data set (json-stat.org/full), as the lines that run along its time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha1
from itertools import product
from math import prod
from typing import Any

from ildsjel.facts.happened import Metrics
from ildsjel.facts.sentence import sentence
from ildsjel.facts.table_period import start_of
from ildsjel.sources.decoding import encoding_of
from ildsjel.sources.json_stat.side import Side, notes_of, side_of, text_of
from ildsjel.sources.reading import Data, Unreadable

LARGEST, MOST_CELLS = 32 * 1024 * 1024, 100_000
WIDEST = 40
_TIMES = ("tid", "time", "time_period", "år", "year", "month", "måned", "quarter", "kvartal", "week", "uke")
_TABLE = re.compile(r"\s*(\w{3,12}):\s")


@dataclass(frozen=True, slots=True)
class Line:
    """One series: its codes, what it is called, its values by period, oldest first; the notes that touch it, and the
    periods with a status that says the counting has changed."""

    codes: tuple[str, ...]
    title: str
    unit: str
    values: Metrics
    notes: tuple[str, ...]
    statuses: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cube:
    """A data set; `time` is the place of the dimension that is time."""

    table: str
    publisher: str
    updated: str
    notes: tuple[str, ...]
    sides: tuple[Side, ...]
    time: int
    values: Any
    statuses: Any
    status_names: Mapping[str, str]

    @property
    def lines(self) -> int:
        """How many series there are."""
        return prod(len(side.codes) for place, side in enumerate(self.sides) if place != self.time)

    @property
    def periods(self) -> tuple[str, ...]:
        """The codes of time, oldest first where that can be told."""
        codes = self.sides[self.time].codes
        starts = {code: start_of(code) for code in codes}
        return codes if None in starts.values() else tuple(sorted(codes, key=lambda code: starts[code] or date.min))

    def series(self) -> Iterator[Line]:
        """Each series."""
        others = [side.codes if place != self.time else ("",) for place, side in enumerate(self.sides)]
        for codes in product(*others):
            yield self._line(codes)

    def _line(self, codes: tuple[str, ...]) -> Line:
        at = {period: self._place(codes, period) for period in self.periods}
        found = ((period, _number(_at(self.values, place))) for period, place in at.items())
        told = ((period, _at(self.statuses, place)) for period, place in at.items())
        own = [(side, code) for n, (side, code) in enumerate(zip(self.sides, codes, strict=True)) if n != self.time]
        telling = [(side, code) for side, code in own if len(side.codes) > 1] or own
        return Line(
            codes=tuple(code for _, code in own),
            title=", ".join(side.labels.get(code, code) for side, code in telling),
            unit=next((side.units[code] for side, code in own if side.units.get(code)), ""),
            values=tuple((period, number) for period, number in found if number is not None),
            notes=tuple(note for side, code in own for note in (*side.notes, *side.code_notes.get(code, ()))),
            statuses={period: str(status) for period, status in told if isinstance(status, str) and status},
        )

    def _place(self, codes: tuple[str, ...], period: str) -> int:
        place = 0
        for n, (side, code) in enumerate(zip(self.sides, codes, strict=True)):
            place = place * len(side.codes) + side.places[period if n == self.time else code]
        return place


def cube_of(data: Data) -> Cube:
    """The cube of a file. Raises Unreadable for what is not JSON, breaks off or does not add up."""
    if data.size > LARGEST:
        raise _too_large()
    encoding = encoding_of(data)
    data.file.seek(0)
    try:
        said = json.loads(
            data.file.read().decode(encoding), parse_float=Decimal, parse_int=Decimal, parse_constant=lambda _: None
        )
        return _cube(said)
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError, ArithmeticError):
        raise Unreadable(
            sentence("The table breaks off or does not add up. Fetch it again from where it came from.")
        ) from None


def _too_large() -> Unreadable:
    return Unreadable(sentence("This table is too large to follow. Choose fewer rows, and save it again."))


def _cube(said: dict[str, Any]) -> Cube:
    names = [str(name) for name in said["id"]]
    sides = tuple(side_of(name, said["dimension"][name]) for name in names)
    size = [int(n) for n in said["size"]]
    cells = prod(size)
    if [len(side.codes) for side in sides] != size or cells <= 0:
        raise ValueError(size)
    if cells > MOST_CELLS:
        raise _too_large()
    values = said["value"]
    if isinstance(values, list) and len(values) != cells:
        raise ValueError(cells)
    label, extension = text_of(said.get("label")), said.get("extension") or {}
    return Cube(
        table=_table(label, extension),
        publisher=text_of(said.get("source")),
        updated=text_of(said.get("updated")),
        notes=notes_of(said.get("note")),
        sides=sides,
        time=_time(names, said.get("role") or {}),
        values=values,
        statuses=said.get("status") or {},
        status_names=(extension.get("status") or {}).get("label") or {},
    )


def _time(names: Sequence[str], role: dict[str, Any]) -> int:
    said = next((name for name in role.get("time") or () if name in names), None)
    found = said or next((name for name in names if name.casefold() in _TIMES), None)
    if found is None:
        raise Unreadable(sentence("Nothing in this table is time. Save it with its years or months among the rows."))
    return names.index(found)


def _table(label: str, extension: dict[str, Any]) -> str:
    """What the publisher numbers the table by; without a number, the fingerprint of its name."""
    told = text_of((extension.get("px") or {}).get("tableid")) or text_of(extension.get("id"))
    found = _TABLE.match(label)
    number = told[:WIDEST] or (found[1] if found else "")
    return number or sha1(label.encode(), usedforsecurity=False).hexdigest()[:8]


def _at(said: Any, place: int) -> Any:
    """What stands at a place of a list, or of an object with the places that have anything; one text is for all."""
    if isinstance(said, list):
        return said[place] if place < len(said) else None
    return said.get(str(place)) if isinstance(said, dict) else said


def _number(said: Any) -> Decimal | None:
    """A number of a size that can be written out."""
    is_small = isinstance(said, Decimal) and len(said.as_tuple().digits) <= WIDEST and abs(said.adjusted()) < WIDEST
    return said if is_small else None
