"""What a source is, what it is given and what it gives back: the contract every reader keeps.

A source is a package in this folder. Its docstring tells a person where to find the export, and it holds

- `NAME`, the folder's name;
- `recognises(head)`: is this file one of mine, judged by its name and beginning;
- `read(data, context)`: facts, one at a time or as batches, with `Skipped` for a row left out and `Remark` about
  the whole file.

A file that cannot be trusted is refused as a whole by raising `Unreadable`, which may happen after the first
facts have come out: whoever keeps facts keeps none of them until the reading has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Protocol
from zoneinfo import ZoneInfo

from ildsjel.facts.batch import Batch
from ildsjel.facts.kinds import Fact
from ildsjel.facts.mapping import Mapping
from ildsjel.facts.sentence import Sentence, sentence

BEGINNING = 64 * 1024


@dataclass(frozen=True, slots=True)
class Data:
    """An opened file that can be read from its start as often as needed; `name` is what its owner calls it."""

    file: BinaryIO
    name: str
    size: int

    @classmethod
    def of(cls, file: BinaryIO, name: str) -> Data:
        """The data of a seekable binary file."""
        size = file.seek(0, 2)
        file.seek(0)
        return cls(file, name, size)


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a file and how it begins: the first 64 KiB."""

    name: str
    beginning: bytes

    @classmethod
    def of(cls, data: Data) -> Head:
        """The head of `data`."""
        data.file.seek(0)
        return cls(data.name, data.file.read(BEGINNING))


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a reader must know of the organisation and the day.

    `day_order` is the answer to AskDayOrder: "dmy", "mdy", or empty while nobody has been asked. `hash_author`
    turns the identity of a member of the public (`x:12345`) into a keyed hash; `mapping` is what the organisation has
    said of a table nobody else knows.
    """

    today: date
    hash_author: Callable[[str], str]
    zone: ZoneInfo = ZoneInfo("Europe/Oslo")
    day_order: str = ""
    mapping: Mapping | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row left out, by the line it begins on."""

    line: int
    why: Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about the file as a whole."""

    says: Sentence


Found = Fact | Batch | Skipped | Remark


class Source(Protocol):
    """What a package in this folder looks like from outside."""

    NAME: str

    def recognises(self, head: Head) -> bool:
        """Is this file one of mine?"""

    def read(self, data: Data, context: Context) -> Iterator[Found]:
        """The facts of the file, in its order."""


class Unreadable(Exception):
    """A file refused as a whole: why, and the line if there is one to look at."""

    def __init__(self, says: Sentence, line: int | None = None) -> None:
        super().__init__(says.text, line)
        self.says = says
        self.line = line

    def __reduce__(self) -> tuple[type[Unreadable], tuple[object, ...]]:
        """To be handed from one process to another."""
        return type(self), (self.says, self.line)


class LeftOut(Exception):
    """A row that cannot be a fact, and why: raised while a reader makes one, told as Skipped with the row's line."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why.text)
        self.why = why


class AskDayOrder(Unreadable):
    """A column where every date could be day first or month first: ask, and read again with `day_order` set."""

    def __init__(self, example: str, line: int, dmy: date, mdy: date) -> None:
        says = sentence("Does “{example}” mean {dmy} or {mdy}?", example=example, dmy=dmy, mdy=mdy)
        super().__init__(says, line)
        self.example = example
        self.dmy = dmy
        self.mdy = mdy

    def __reduce__(self) -> tuple[type[AskDayOrder], tuple[object, ...]]:
        """To be handed from one process to another."""
        return type(self), (self.example, self.line, self.dmy, self.mdy)
