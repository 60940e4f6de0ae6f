"""Watson: `watson log --all --json > log.json`, or with `--csv > log.csv`, or the file `frames` in its folder.

One frame is one entry. It is known again by the first seven signs of its id, which is all the CSV has, and its day.
The clock in the CSV has no zone, and is the organisation's own. Tags are kept beside. A report or an aggregate has
one sum for each project, and is not read: the log has what they add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import Any

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import When, when
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.entry import Entries, Times, each
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import damaged, platform_id
from ildsjel.sources.json_list import items
from ildsjel.sources.logged import Logged, spanned, times, tried
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped, Unreadable
from ildsjel.sources.row import Rows
from ildsjel.sources.spans import lasted, moment_of
from ildsjel.sources.table import Table

NAME = "watson"
SHORT = 7
LOG = Layout(
    names={"id": ("id",), "start": ("start",), "stop": ("stop",), "project": ("project",)},
    needed=("id", "start", "stop", "project"),
    dated="start",
)
SUMS = Layout(
    names={"from": ("from",), "to": ("to",), "project": ("project",), "tag": ("tag",), "time": ("time",)},
    needed=("from", "to", "project", "tag", "time"),
)
_FRAMES = re.compile(r"\ufeff?\s*\[\s*\[\s*[0-9]{9,10}(?:\.[0-9]+)?\s*,\s*[0-9]{9,10}")
_LOG = re.compile(r'\ufeff?\s*\[\s*\{[^{}]*?"stop"\s*:\s*"[0-9]{4}-')
_SUMS = re.compile(r'\ufeff?\s*+(?:\[\s*+)?\{\s*+"(?:projects|timespan|time)"\s*:')


def recognises(head: Head) -> bool:
    """Is this the frames, a log or a report of Watson?"""
    text = beginning_of(head)
    return _is_list(text) or _is_sums(head, text) or has_table(head, LOG)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Time for every frame. Raises Unreadable."""
    head = Head.of(data)
    text = beginning_of(head)
    if _is_sums(head, text):
        raise Unreadable(
            sentence("This report has only one sum for each project. Bring in what “watson log --all --json” gives.")
        )
    if _is_list(text):
        yield from times(_in_list(data, context), NAME)
    else:
        yield from _in_table(data, context)


def _is_list(text: str) -> bool:
    return bool(_FRAMES.match(text) or _LOG.match(text))


def _is_sums(head: Head, text: str) -> bool:
    return bool(_SUMS.match(text) and '"timespan"' in text) or has_table(head, SUMS)


def _in_table(data: Data, context: Context) -> Iterator[Found]:
    entries = Entries(Table(data, LOG), NAME, "start", context)

    def frames(rows: Rows) -> Times:
        starts = each(partial(_start, entries), rows["id"], rows["start"])
        ends = [moment_of(cell, "", entries.order) for cell in rows["stop"]]
        lengths = each(partial(lasted, zone=context.zone), starts, ends)
        ids = [
            "" if isinstance(start, LeftOut) else _id(start.day, key)
            for start, key in zip(starts, rows["id"], strict=True)
        ]
        return Times(starts, lengths, ends.__getitem__, ids=ids)

    yield from entries.read(frames)


def _start(entries: Entries, key: str, cell: str) -> When:
    if not platform_id(key):
        raise LeftOut(damaged(key[:60]))
    return moment_of(cell, "", entries.order) or entries.day(cell)


def _in_list(data: Data, context: Context) -> Iterator[Logged | Skipped]:
    for line, item in items(data):
        yield tried(line, _frame, line, _said(item), context)


def _said(item: Any) -> dict[str, Any]:
    """What a frame says, be it a row of six or named."""
    if isinstance(item, list) and len(item) >= 4:
        start, stop, project, key, *more = item
        return {"id": key, "start": start, "stop": stop, "project": project, "tags": more[0] if more else []}
    return item if isinstance(item, dict) else {}


def _frame(line: int, said: dict[str, Any], context: Context) -> Logged:
    key, project, start, tags = said.get("id"), said.get("project"), _moment(said.get("start")), said.get("tags")
    if not isinstance(key, str) or not platform_id(key):
        raise LeftOut(damaged(key[:60] if isinstance(key, str) else ""))
    if start is None:
        raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=_cell(said.get("start"))))
    named = ", ".join(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ""
    x = (("tags", named),) if named else ()
    under = project if isinstance(project, str) else ""
    found = spanned(line, start, _moment(said.get("stop")), context.zone, under, x=x)
    return found._replace(id=_id(found.on, key))


def _id(day: date, key: str) -> str:
    return f"{NAME}:{day}:{platform_id(key)[:SHORT]}"


def _cell(said: Any) -> str:
    return str(said)[:60] if isinstance(said, str | int | float) else ""


def _moment(said: Any) -> datetime | None:
    """Seconds since 1970, or a day and a clock with a zone or without."""
    if isinstance(said, int | float) and not isinstance(said, bool):
        found = when(str(int(said))) if 0 < said < 1e11 else None
        return found.local if found else None
    found = when(said) if isinstance(said, str) else None
    return found.local if found else None
