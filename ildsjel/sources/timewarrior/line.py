"""One line of Timewarrior's data: `inc 20261123T071832Z - 20261123T072432Z # facebook "two words" # a note`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"inc(?: (?P<start>[0-9]{8}T[0-9]{6}Z)(?: - (?P<end>[0-9]{8}T[0-9]{6}Z))?)?(?: #(?P<said>.*))?", re.DOTALL
)
_TAG = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|(\S+)')
_QUOTED = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"')


@dataclass(frozen=True, slots=True)
class Interval:
    """What is said of an interval, as it is written; `end` is empty while it runs."""

    start: str
    end: str
    tags: tuple[str, ...]
    annotation: str


def is_interval(line: str) -> bool:
    """Is this such a line?"""
    return bool(_LINE.fullmatch(line.strip(" \ufeff\r\n")))


def interval_of(line: str) -> Interval:
    """The interval of a line that is one."""
    match = _LINE.fullmatch(line.strip(" \ufeff\r\n"))
    said = (match and match["said"]) or ""
    tags = list[str]()
    at = 0
    while found := _TAG.search(said, at):
        if found[2] == "#":
            break
        tags.append(_plain(found[1]) if found[2] is None else found[2])
        at = found.end()
    annotation = said[found.end() :].strip() if found else ""
    quoted = _QUOTED.fullmatch(annotation)
    start, end = (match["start"] or "", match["end"] or "") if match else ("", "")
    return Interval(start, end, tuple(tags), _plain(quoted[1]) if quoted else annotation)


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)
