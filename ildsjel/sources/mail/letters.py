"""The letters of a file, one at a time: an mbox holds many, an .eml one. A letter is read no further than needed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message as Raw
from email.parser import BytesHeaderParser

from ildsjel.sources.reading import Data

BEGINS = re.compile(rb"From \S.* \d{1,2}:\d{2}(?::\d{2})? .*\d{4}\s*$")
LONGEST_LINE = 64 * 1024
LONGEST_BEGINNING = 300
MOST = 128 * 1024


def is_mbox(beginning: bytes) -> bool:
    """Does it begin as a box of letters?"""
    return _begins(beginning.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").partition(b"\n")[0])


def letters(data: Data, *, whole: bool) -> Iterator[tuple[int, Raw]]:
    """Each letter with the line it begins on; without `whole`, its headers alone."""
    data.file.seek(0)
    many = is_mbox(data.file.read(LONGEST_LINE))
    data.file.seek(0)
    for line, raw in _parted(data, many, whole):
        yield line, opened(raw)


def _begins(line: bytes) -> bool:
    return len(line) < LONGEST_BEGINNING and bool(BEGINS.match(line))


def opened(raw: bytes) -> Raw:
    """The letter, as it was sent."""
    try:
        return message_from_bytes(raw)
    except RecursionError:  # parts within parts within parts, which only a hostile letter has
        return BytesHeaderParser().parsebytes(raw)


def _parted(data: Data, many: bool, whole: bool) -> Iterator[tuple[int, bytes]]:
    kept: list[bytes] = []
    size, begins, in_headers, after_blank = 0, 1, True, True
    for number, line in enumerate(iter(lambda: data.file.readline(LONGEST_LINE), b""), 1):
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if many and after_blank and _begins(line):
            if kept:
                yield begins, b"".join(kept)
            kept, size, begins, in_headers, after_blank = [], 0, number, True, False
            continue
        after_blank = not line.strip()
        if after_blank and kept:
            in_headers = False
        if (in_headers or whole) and size < MOST and (kept or not after_blank):
            kept.append(line)
            size += len(line)
    if kept:
        yield begins, b"".join(kept)
