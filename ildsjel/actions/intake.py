"""Facts on their way in, from a file or an account, with what was chosen for them, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from ildsjel.actions.choices import Choices
from ildsjel.actions.right import Refused
from ildsjel.actions.whose import QUESTIONS
from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Audience, Time
from ildsjel.facts.kinds import HouseFact
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.ledger.discreet import discreet
from ildsjel.sources.parts import Part
from ildsjel.sources.reading import Context, Skipped, Source


class NothingInside(Refused):
    """There is a heading and nothing under it."""


@dataclass(slots=True)
class Intake:
    """What a source finds, called `name`; `skipped` and `remarks` fill, and `done` grows towards `size`, as the facts
    are taken out. `owner` is whose own it is, `nobodys` counts hours that name nobody, `parts` reads it anew."""

    source: Source
    name: str
    size: int
    context: Context
    choices: Choices
    parts: Callable[[], Iterator[Part]]
    owner: str = ""
    read: int = 0
    done: int = 0
    nobodys: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)

    def facts(self) -> Iterator[list[Batch]]:
        """The facts that go into the ledger, so many at a time, as they may be kept today."""
        for batches in self._batches():
            self.nobodys += sum(map(_of_nobody, batches))
            kept = [self._chosen(batch) for batch in batches if not issubclass(batch.kind, HouseFact)]
            if kept:
                yield discreet(kept, self.context.today)
        if self.nobodys and not self.owner and self.source.NAME != "facts":
            self.remarks.append(
                plural(
                    "One entry does not say whose hours it is. It counts for all together.",
                    "{n} entries do not say whose hours they are. They count for all together.",
                    self.nobodys,
                )
            )

    def furniture(self) -> list[HouseFact]:
        """Channels, work kinds, initiatives, members and matches: only Ildsjel's own text form has them."""
        if self.source.NAME != "facts":
            return []
        told = (batch for batches in self._batches() for batch in batches)
        return [fact for batch in told for fact in batch if isinstance(fact, HouseFact)]

    def must_hold_something(self) -> None:
        """Goes on if anything came out, be it only rows left out; raises NothingInside if not."""
        if not self.read and not self.skipped:
            raise NothingInside(
                sentence("There are no rows in {name}. Export a period in which something happened.", name=self.name)
            )

    def _batches(self) -> Iterator[tuple[Batch, ...]]:
        self.read, self.done, self.nobodys, self.skipped, self.remarks = 0, 0, 0, [], []
        for part in self.parts():
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
            batch = batch.each(partial(_owned, owner=self.owner, whole=self.source.NAME in QUESTIONS))
        return batch.each(_told_apart) if batch.kind is Audience else batch


def _of_nobody(batch: Batch) -> int:
    """How many hours in it name nobody."""
    if batch.kind is not Time:
        return 0
    return sum(not who and not by for who, by in zip(batch.columns["who"], batch.columns["by"], strict=True))


def _owned(fact: Time, owner: str, whole: bool) -> Time:
    """An entry that names nobody as its owner's, or any in a `whole` file of theirs; two in one meeting are two
    entries."""
    is_others = (fact.who or fact.by) and not whole
    return fact if is_others else replace(fact, who=owner, by="", id=f"{fact.id}:{owner}")


def _told_apart(fact: Audience) -> Audience:
    """A figure with its channel in its identity: a file that names none leaves the place for it open."""
    return replace(fact, id=f"{fact.channel}{fact.id}") if fact.id.startswith(":") else fact
