"""Ildsjel's own text form: what `ildsjel facts` writes, or lines such as `2026-03-02 time ola 0h06 facebook`.

Recognised by its first line that is not a remark. One unreadable line refuses the whole file, by its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.kinds import KINDS
from ildsjel.facts.text import UnreadableLine
from ildsjel.facts.text import read as read_text
from ildsjel.sources.decoding import beginning_of, encoding_of, lines_of
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable

NAME = "facts"
_LINE = re.compile(rf"\d{{4}}-\d\d-\d\d\S*\s+(?:{'|'.join(KINDS)})(?:\s|$)")


def recognises(head: Head) -> bool:
    """Does its first line that says something begin with a day and a kind of fact?"""
    lines = (line.strip(" \r\n\t\ufeff") for line in re.split(r"[\r\n]", beginning_of(head)))
    first = next((line for line in lines if line and not line.startswith("#")), "")
    return bool(_LINE.match(first))


def read(data: Data, context: Context) -> Iterator[Found]:
    """The facts of the lines, as they were written. Raises Unreadable with the line."""
    with closing(lines_of(data, encoding_of(data))) as lines:
        try:
            yield from read_text(lines)
        except UnreadableLine as refused:
            raise Unreadable(refused.says, refused.line) from None
