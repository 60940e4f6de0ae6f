"""Opening a file somebody brings: which source reads it, and what comes out as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from ildsjel.actions.choices import Choices
from ildsjel.actions.reader_of import reader_of
from ildsjel.actions.right import Refused
from ildsjel.actions.whose import OWN, QUESTIONS, may_be_read
from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Audience, Time
from ildsjel.facts.kinds import HouseFact
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.ledger.author_hash import author_hash
from ildsjel.ledger.discreet import discreet
from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.sources.archive import open_data
from ildsjel.sources.read_ahead import read
from ildsjel.sources.reading import Context, Data, Head, Skipped, Source


class NothingInside(Refused):
    """The file has a heading and nothing under it."""


@dataclass(slots=True)
class OpenFile:
    """A file being read; `skipped` and `remarks` fill, and `done` grows, as the facts are taken out."""

    data: Data
    source: Source
    context: Context
    choices: Choices
    owner: str = ""
    read: int = 0
    done: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)

    def facts(self) -> Iterator[list[Batch]]:
        """The facts that go into the ledger, so many at a time, as they may be kept today."""
        for batches in self._batches():
            kept = [self._chosen(batch) for batch in batches if not issubclass(batch.kind, HouseFact)]
            if kept:
                yield discreet(kept, self.context.today)

    def furniture(self) -> list[HouseFact]:
        """Channels, work kinds, initiatives, members and matches: only Ildsjel's own text form has them."""
        if self.source.NAME != "facts":
            return []
        told = (batch for batches in self._batches() for batch in batches)
        return [fact for batch in told for fact in batch if isinstance(fact, HouseFact)]

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

    def _batches(self) -> Iterator[tuple[Batch, ...]]:
        self.read, self.done, self.skipped, self.remarks = 0, 0, [], []
        for part in read(self.source, self.data, self.context):
            self.skipped += part.skipped
            self.remarks += [remark.says for remark in part.remarks]
            self.read += sum(map(len, part.batches))
            self.done = part.done
            yield part.batches

    def _chosen(self, batch: Batch) -> Batch:
        """The facts with the channel and initiative their bringer chose, where they have room for them and none."""
        for name in ("channel", "initiative"):
            choice = getattr(self.choices, name)
            if choice and name in batch.columns:
                batch = batch.put(name, [own or choice for own in batch.columns[name]])
        if self.owner and batch.kind is Time:
            batch = batch.put("who", [self.owner] * len(batch)).put("by", [""] * len(batch))
        return batch.each(_told_apart) if batch.kind is Audience else batch


def _told_apart(fact: Audience) -> Audience:
    """A figure with its channel in its identity: a file that names none leaves the place for it open."""
    return replace(fact, id=f"{fact.channel}{fact.id}") if fact.id.startswith(":") else fact


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
        source, mapping = reader_of(Head.of(data), by=by, choices=choices)
        may_be_read(by=by, source=source.NAME, whose=choices.whose)
        today = now.astimezone(by.organisation.zone).date()
        context = Context(
            today=today,
            hash_author=author_hash(by, today),
            zone=by.organisation.zone,
            day_order=choices.day_order,
            mapping=mapping,
        )
        owner = by.key if source.NAME in QUESTIONS and choices.whose == OWN else ""
        yield OpenFile(data, source, context, choices, owner)
