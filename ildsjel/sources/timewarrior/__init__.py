"""Timewarrior: `timew export > hours.json`, or the files `2026-11.data` and so on in its folder `data`.

One interval is one entry, on a line such as `inc 20261123T071832Z - 20261123T072432Z # facebook`, or as an item of
the export. Both become the same entry. Its tags are what it is filed under, the annotation is the note. Times are UTC
and become the organisation's. What is still running is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.json_list import items
from ildsjel.sources.label import filed_under
from ildsjel.sources.logged import Logged, numbered, spanned, times, tried
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped, Unreadable
from ildsjel.sources.timewarrior.line import Interval, interval_of, is_interval

NAME = "timewarrior"
_NAMES = ("start", "end", "annotation")
_EXPORT = re.compile(r'\ufeff?\s*\[\s*\{[^{}]*?"start"\s*:\s*"[0-9]{8}T[0-9]{6}Z"')
_MOMENT = re.compile(r"([0-9]{8})T([0-9]{2})([0-9]{2})([0-9]{2})Z")


def recognises(head: Head) -> bool:
    """Is this an export from Timewarrior, or a month of its data?"""
    text = beginning_of(head)
    return bool(_EXPORT.match(text)) or is_interval(_first_line(text))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every interval. Raises Unreadable."""
    is_export = bool(_EXPORT.match(beginning_of(Head.of(data))))
    yield from times((_in_list if is_export else _in_lines)(data, context), NAME)


def _first_line(text: str) -> str:
    return next((line for line in re.split(r"[\r\n]", text.lstrip("\ufeff")) if line.strip()), "")


def _in_list(data: Data, context: Context) -> Iterator[Logged | Skipped]:
    for line, item in items(data):
        yield tried(line, _entry, line, _said(item), context)


def _in_lines(data: Data, context: Context) -> Iterator[Logged | Skipped]:
    for number, line in numbered(data):
        if not line.strip():
            continue
        if not is_interval(line):
            raise Unreadable(sentence("This line is no interval of Timewarrior. Bring in the file as it is."), number)
        yield tried(number, _entry, number, interval_of(line), context)


def _said(item: Any) -> Interval:
    item = item if isinstance(item, dict) else {}
    told = item.get("tags")
    tags = tuple(tag for tag in told if isinstance(tag, str)) if isinstance(told, list) else ()
    start, end, annotation = (one if isinstance(one := item.get(name), str) else "" for name in _NAMES)
    return Interval(start, end, tags, annotation)


def _entry(line: int, said: Interval, context: Context) -> Logged:
    start = _moment(said.start)
    if start is None:
        raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=said.start[:60]))
    under = filed_under(*sorted(set(said.tags)))
    return spanned(line, start, _moment(said.end), context.zone, under, said.annotation)


def _moment(text: str) -> datetime | None:
    match = _MOMENT.fullmatch(text)
    found = when(f"{match[1]} {match[2]}:{match[3]}:{match[4]}Z") if match else None
    return found.local if found else None
