"""Series breaks (brudd i tidsserien): from which periods a publisher says that the way of counting has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.table_period import start_of
from ildsjel.sources.json_stat.cube import Cube, Line

_BREAK = re.compile(
    r"\b(?:tidsserie)?brudd\b|\bbreaks? in (?:the )?(?:time )?series\b|\bseries break\b|\bny (?:måle)?metode\b"
    r"|\bnew method|\bmetoden? (?:ble|er|var) (?:endret|lagt om)|\bmethod (?:was|has been|is) changed"
    r"|\bikke (?:direkte )?sammenlignba|\bnot (?:directly )?comparable",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_WHEN = re.compile(
    r"(?P<last>til og med|t\.?o\.?m\.?|up to and including|through)?\s*\b(?P<code>(?:19|20)\d\d(?:[MKQUW]\d{1,2})?)\b"
    r"(?P<between>\s*(?:og|and|[-–])\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_EUROSTAT = "b"


def breaks_of(cube: Cube, line: Line) -> tuple[tuple[str, ...], bool]:
    """The periods from which a series is counted another way, in their order; and whether a note says that it is
    without saying from when."""
    side, periods = cube.sides[cube.time], cube.periods
    found = {code for code in periods if any(map(_is_about_a_break, side.code_notes.get(code, ())))}
    found |= {code for code, status in line.statuses.items() if _is_break(cube, status)}
    has_loose_end = False
    for note in _notes(cube, line):
        told = list(_told(note))
        has_loose_end |= _is_about_a_break(note) and not told
        found |= {code for year, is_last in told for code in _from(periods, year, is_last=is_last)}
    return tuple(code for code in periods if code in found), has_loose_end


def what_is_said(cube: Cube, line: Line) -> str:
    """The sentences that speak of a break, each once."""
    by_period = cube.sides[cube.time].code_notes
    notes = (*_notes(cube, line), *(note for code in cube.periods for note in by_period.get(code, ())))
    told = (said for note in notes for said in _SENTENCE.split(note) if _is_about_a_break(said))
    return " ".join(dict.fromkeys(told))


def _notes(cube: Cube, line: Line) -> tuple[str, ...]:
    return *cube.notes, *cube.sides[cube.time].notes, *line.notes


def _is_about_a_break(note: str) -> bool:
    return bool(_BREAK.search(note))


def _is_break(cube: Cube, status: str) -> bool:
    name = cube.status_names.get(status)
    return _is_about_a_break(name) if isinstance(name, str) else status == _EUROSTAT


def _told(note: str) -> Iterator[tuple[str, bool]]:
    """The periods named where a note speaks of a break; whether it is the last one of the old way. Of a break
    between two, it is the later."""
    for said in _SENTENCE.split(note):
        if _BREAK.search(said):
            for found in _WHEN.finditer(said):
                if not found["between"]:
                    yield found["code"], bool(found["last"])
                else:
                    yield found["between"][-4:], False


def _from(periods: tuple[str, ...], code: str, *, is_last: bool) -> list[str]:
    """The first of the periods that is counted the new way, where it is among them."""
    start = start_of(code)
    if start is None:
        return []
    starts = [(period, start_of(period)) for period in periods]
    if is_last:
        later = [period for period, begins in starts if begins and begins > start and not period.startswith(code)]
    else:
        later = [period for period, begins in starts if begins and begins >= start]
    reaches_back = any(begins and begins <= start for _, begins in starts)
    return later[:1] if reaches_back else []
