"""A published table as JSON-stat 2: in Statistics Norway's StatBank, choose your rows, then Save as > JSON-stat2.

Eurostat and the other Nordic offices give the same (json-stat.org/full). Each combination of rows is a series, and
keeps its values as they stood when the table was published; one brought in again after an update stands beside the
earlier one. Where the publisher says, by a note or a status, that the way of counting has changed, that is marked. A
value that is not there is unavailable, not zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha1

from ildsjel.facts.outside import Published
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.json_stat.breaks import breaks_of, what_is_said
from ildsjel.sources.json_stat.cube import Cube, Line, cube_of
from ildsjel.sources.reading import Context, Data, Found, Head, Remark, Skipped, Unreadable

NAME = "json_stat"
MOST = 60
LONGEST, LONGEST_NOTE, LONGEST_KEY = 200, 500, 80
_CLASS = re.compile(r'"class"\s*:\s*"dataset"')


def recognises(head: Head) -> bool:
    """Is this a data set in JSON-stat 2?"""
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    return text.startswith("{") and bool(_CLASS.search(text))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Published for every series. Raises Unreadable."""
    cube = cube_of(data)
    if cube.lines > MOST:
        raise Unreadable(
            sentence(
                "This table has {n} series, and {most} can be followed at a time. "
                "Choose fewer rows, and save it again.",
                n=cube.lines,
                most=MOST,
            )
        )
    on, is_unplaced = _published_on(cube, context), False
    for line in cube.series():
        breaks, has_loose_end = breaks_of(cube, line)
        is_unplaced |= has_loose_end
        yield _published(cube, line, on, breaks) if line.values else Skipped(1, _nothing(line))
    if is_unplaced:
        yield Remark(
            sentence(
                "The table says that its way of counting has changed, but not from when. Say it yourself, and "
                "figures before and after are not compared."
            )
        )


def _nothing(line: Line) -> Sentence:
    return sentence("There is no figure in “{title}”.", title=line.title[:LONGEST])


def _published(cube: Cube, line: Line, on: date, breaks: tuple[str, ...]) -> Published:
    series = _key(cube.table, line)
    return Published(
        on=on,
        series=series,
        title=line.title[:LONGEST],
        publisher=cube.publisher[:LONGEST],
        unit=line.unit[:LONGEST],
        note=what_is_said(cube, line)[:LONGEST_NOTE],
        breaks=breaks,
        id=f"{series}:{on}",
        m=line.values,
    )


def _key(table: str, line: Line) -> str:
    key = ":".join([table, *line.codes])
    return key if len(key) <= LONGEST_KEY else f"{table}:{sha1(key.encode(), usedforsecurity=False).hexdigest()[:16]}"


def _published_on(cube: Cube, context: Context) -> date:
    """The day the table was updated, where it says so and the day has come."""
    try:
        updated = datetime.fromisoformat(cube.updated)
    except ValueError:
        return context.today
    day = updated.astimezone(context.zone).date() if updated.tzinfo else updated.date()
    return min(day, context.today)
