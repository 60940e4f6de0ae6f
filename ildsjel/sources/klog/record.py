"""A record of klog: a day, what is said of it, and the entries that stand below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, tzinfo

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.klog.breaks import Break, less_breaks
from ildsjel.sources.klog.entry import Entry, entry_of, is_entry
from ildsjel.sources.label import filed_under
from ildsjel.sources.logged import Logged, spanned
from ildsjel.sources.reading import Head, LeftOut, Skipped, Unreadable
from ildsjel.sources.tags import tags_in

MOST_ENTRIES, MOST_TAGS, LONGEST_SAYING = 1000, 50, 1000
_HEAD = re.compile(r"([0-9]{4}([-/])[0-9]{2}\2[0-9]{2})(?:\s+\([+-]?[0-9hm]{1,12}!\))?\s*")
_INDENT = re.compile(r"(\t| {2,4})(?=\S)")


@dataclass(slots=True)
class Record:
    """A day and its entries, each the lines it takes up and the number of the first; `says` is the text below the
    day."""

    day: date
    says: list[str] = field(default_factory=list)
    entries: list[tuple[int, list[str]]] = field(default_factory=list)
    indent: str = ""

    @property
    def saying(self) -> str:
        """What is said of the day, as far as it is kept with each entry."""
        return " ".join(self.says)[:LONGEST_SAYING]


def begins(head: Head) -> bool:
    """Does the file begin with a record, and is its first indented line an entry?"""
    lines = re.split(r"\r\n|\r|\n", beginning_of(head).lstrip("\ufeff"))
    is_outside = True
    for line in lines:
        if not line.strip():
            is_outside = True
        elif is_outside and not _HEAD.fullmatch(line):
            return False
        elif line[0].isspace():
            return is_entry(line)
        else:
            is_outside = False
    return False


def records(lines: Iterable[tuple[int, str]]) -> Iterator[Record]:
    """The records in their order. Raises Unreadable where a line has no place in any."""
    record: Record | None = None
    for number, text in lines:
        if not text.strip():
            if record:
                yield record
            record = None
        elif record is None:
            record = _opened(text, number)
        else:
            _take(record, text, number)
    if record:
        yield record


def entries_of(record: Record, zone: tzinfo) -> Iterator[Logged | Skipped]:
    """Its entries, with breaks taken off."""
    told: list[Logged | Break] = []
    says, tags = record.saying, tags_in(record.saying)
    for line, texts in record.entries:
        try:
            entry = entry_of(" ".join(texts), record.day)
            if entry.seconds < 0:
                told.append(Break(line, -entry.seconds))
            else:
                under = filed_under(*dict.fromkeys([*tags, *tags_in(entry.said)][:MOST_TAGS]))
                told.append(_logged(line, entry, record.day, zone)._replace(under=under, says=says))
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)
    yield from less_breaks(told)


def _opened(text: str, number: int) -> Record:
    match = _HEAD.fullmatch(text)
    if not match:
        raise Unreadable(sentence("A record of klog begins with its day, such as 2026-02-13."), number)
    found = when(match[1])
    if found is None:
        raise Unreadable(not_a_day(match[1]), number)
    return Record(found.day)


def _take(record: Record, text: str, number: int) -> None:
    """Puts a line where it belongs."""
    if not text[0].isspace() and not record.entries:
        record.says.append(text)
    elif record.entries and text.startswith(2 * record.indent):
        record.entries[-1][1].append(text.strip())
    elif (indent := _INDENT.match(text)) and indent[1] == (record.indent or indent[1]):
        record.indent = indent[1]
        record.entries.append((number, [text.strip()]))
        if len(record.entries) > MOST_ENTRIES:
            raise Unreadable(sentence("There are more entries below one day than a day has room for."), number)
    else:
        raise Unreadable(sentence("This line is neither a day nor indented as the entries above it."), number)


def _logged(line: int, entry: Entry, day: date, zone: tzinfo) -> Logged:
    if entry.start:
        return spanned(line, entry.start, entry.end, zone, note=entry.said)
    return Logged(line=line, on=day, seconds=Seconds(entry.seconds), note=entry.said)
