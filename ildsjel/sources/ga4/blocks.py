"""The tables of a report, each with the notes above it: `# Start date: 20260101`."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date

from ildsjel.sources.dates import when
from ildsjel.sources.decoding import encoding_of, lines_of, marked_encoding
from ildsjel.sources.reading import Data, Head, Unreadable
from ildsjel.sources.table_words import broken

_START = re.compile(r"# ?(?:Start date|Startdato|Startdatum): *([0-9]{8})")
_END = re.compile(r"# ?(?:End date|Sluttdato|Enddatum|Slutdatum): *([0-9]{8})")
_PROPERTY = re.compile(r"# ?(?:Property|Eiendom|Egendom|Property-Name): *(.+)")


@dataclass(slots=True)
class Block:
    """One table: its headings, and what the notes above it say."""

    account: str = ""
    title: str = ""
    start: date | None = None
    end: date | None = None
    headings: list[str] = field(default_factory=list)


def is_report(head: Head) -> bool:
    """Does a file begin with the notes of a report?"""
    text = head.beginning[:4096].decode(marked_encoding(head.beginning) or "utf-8", errors="replace").lstrip("\ufeff")
    return text.startswith("#") and bool(_START.search(text))


def rows(data: Data) -> Iterator[tuple[Block, int, list[str]]]:
    """The rows of all tables in their order, each with its table and its line. Raises Unreadable."""
    block, line = Block(), 1
    with closing(lines_of(data, encoding_of(data))) as lines:
        records = csv.reader(lines, strict=True)
        try:
            for cells in records:
                if cells and cells[0].startswith("#"):
                    block = Block(block.account, "", block.start, block.end) if block.headings else block
                    _note(block, ",".join(cells).strip())
                elif any(cells) and not block.headings:
                    block.headings = [cell.strip() for cell in cells]
                elif any(cells):
                    yield block, line, [cell.strip() for cell in cells]
                line = records.line_num + 1
        except csv.Error as error:
            raise Unreadable(broken(str(error)), line) from None


def _note(block: Block, note: str) -> None:
    for pattern, name in ((_START, "start"), (_END, "end")):
        if match := pattern.match(note):
            found = when(match[1])
            setattr(block, name, found.day if found else None)
            return
    if match := _PROPERTY.match(note):
        block.account = match[1].strip()
    elif text := note.strip("#- "):
        block.title = text
