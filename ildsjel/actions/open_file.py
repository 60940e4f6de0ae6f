"""Opening a file somebody brings: which source reads it, and what comes out as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from ildsjel.actions.right import Refused
from ildsjel.actions.whose import OWN, QUESTIONS, may_be_read
from ildsjel.facts.happened import Audience, Time
from ildsjel.facts.kinds import Fact, HouseFact, Kept
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.author_hash import author_hash
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.sources import by_name, find
from ildsjel.sources.archive import open_data
from ildsjel.sources.reading import Context, Data, Head, Remark, Skipped, Source


class UnknownFile(Refused):
    """No source recognises the file."""


class NothingInside(Refused):
    """The file has a heading and nothing under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the one who brings a file has said about it; empty where the file speaks for itself.

    `edited` says whether entries that differ from kept ones in their description alone are the `same` or `new`,
    `whose` whether the file is `shared` or one's `own` (see `whose.py`).
    """

    source: str = ""
    channel: str = ""
    initiative: str = ""
    day_order: str = ""
    edited: str = "same"
    whose: str = ""


UNSAID = Choices()


@dataclass(slots=True)
class OpenFile:
    """A file being read; `skipped` and `remarks` fill as the facts are taken out."""

    data: Data
    source: Source
    context: Context
    choices: Choices
    owner: str = ""
    read: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)

    def facts(self) -> Iterator[Kept]:
        """The facts that go into the ledger."""
        items = (item for item in self._items() if not isinstance(item, HouseFact))
        chosen = self.choices.channel or self.choices.initiative or self.owner
        yield from map(self._chosen, items) if chosen else map(_told_apart, items)

    def furniture(self) -> Iterator[HouseFact]:
        """Channels, work kinds, initiatives, members and matches: only Ildsjel's own text form has them."""
        if self.source.NAME == "facts":
            yield from (item for item in self._items() if isinstance(item, HouseFact))

    def must_hold_something(self) -> None:
        """Goes on if anything came out of the file, be it only rows left out; raises NothingInside if not."""
        if not self.read and not self.skipped:
            raise NothingInside(
                sentence(
                    "There are no rows in {name}. Export a period in which something happened.", name=self.data.name
                )
            )

    def sha256(self) -> str:
        """The fingerprint of the file's bytes."""
        self.data.file.seek(0)
        return file_digest(self.data.file, "sha256").hexdigest()

    def _items(self) -> Iterator[Fact]:
        self.read, self.skipped, self.remarks = 0, [], []
        for item in self.source.read(self.data, self.context):
            if isinstance(item, Skipped):
                self.skipped.append(item)
            elif isinstance(item, Remark):
                self.remarks.append(item.says)
            else:
                self.read += 1
                yield item

    def _chosen(self, fact: Kept) -> Kept:
        """The fact with the channel and initiative its bringer chose, where it has a place for them and none."""
        for name in ("channel", "initiative"):
            choice = getattr(self.choices, name)
            if choice and getattr(fact, name, None) == "":
                fact = replace(fact, **{name: choice})
        if self.owner and isinstance(fact, Time):
            fact = replace(fact, who=self.owner, by="")
        return _told_apart(fact)


def _told_apart(fact: Kept) -> Kept:
    """A figure with its channel in its identity: a file that names none leaves the place for it open."""
    is_open = isinstance(fact, Audience) and fact.id.startswith(":")
    return replace(fact, id=f"{fact.channel}{fact.id}") if is_open else fact


def must_be_here(by: Access, choices: Choices) -> None:
    """Goes on if the channel and the initiative that were chosen are the organisation's; raises Refused if not."""
    if stranger := open_house(by).stranger(choices):
        raise Refused(sentence("Nothing here is called “{key}”.", key=stranger))


@contextmanager
def open_file(path: Path, name: str, *, by: Access, choices: Choices, now: datetime) -> Iterator[OpenFile]:
    """The file, opened with the source that reads it; raises UnknownFile, or Refused if it or what was chosen is not
    there."""
    must_be_here(by, choices)
    try:
        file = path.open("rb")
    except OSError:
        raise Refused(sentence("There is no file {name} to read.", name=name)) from None
    with file:
        data = open_data(file, name)
        source = by_name(choices.source) if choices.source else find(Head.of(data))
        if source is None:
            raise UnknownFile(
                sentence(
                    "{name} is not a file Ildsjel knows yet. Export it again as CSV from the tool it came from, "
                    "or choose the source yourself.",
                    name=name,
                )
            )
        may_be_read(by=by, source=source.NAME, whose=choices.whose)
        today = now.astimezone(by.organisation.zone).date()
        context = Context(
            today=today,
            hash_author=author_hash(by, today),
            zone=by.organisation.zone,
            day_order=choices.day_order,
        )
        owner = by.key if source.NAME in QUESTIONS and choices.whose == OWN else ""
        yield OpenFile(data, source, context, choices, owner)
