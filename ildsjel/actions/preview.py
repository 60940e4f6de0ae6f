"""Preview: what is in a file and what bringing it in would come to; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from ildsjel.actions.choices import UNSAID, Choices
from ildsjel.actions.open_file import open_file
from ildsjel.actions.right import KEEPERS, must
from ildsjel.actions.suggest import Said, labels_of, suggest
from ildsjel.facts.batch import Batch
from ildsjel.facts.house import Match
from ildsjel.facts.kinds import Happened, Kept
from ildsjel.facts.sentence import Sentence
from ildsjel.ledger.edited import Edited, edited_in, same_ids
from ildsjel.ledger.keep import Tally, weigh
from ildsjel.ledger.resolver import Resolver
from ildsjel.people.access import Access
from ildsjel.sources.reading import Skipped

SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """`sample` are the first facts; `labels` all names the file uses, each with what it is taken to mean;
    `edited` entries are here already under another description; `placeless` facts could be on a channel, and nothing
    in the file says which; `nobodys` are hours that name nobody."""

    source: str
    read: int
    new: int
    known: int
    replaced: int
    start: date | None
    end: date | None
    sample: tuple[Kept, ...]
    labels: tuple[Match, ...]
    edited: tuple[Edited, ...]
    placeless: int
    nobodys: int
    skipped: tuple[Skipped, ...]
    remarks: tuple[Sentence, ...]


def preview(*, by: Access, path: Path, name: str, choices: Choices = UNSAID, now: datetime) -> Preview:
    """Reads the whole file and keeps nothing; raises Refused or Unreadable as bringing it in would."""
    must(by, KEEPERS)
    with open_file(path, name, by=by, choices=choices, now=now) as file:
        resolver, tally, labels, placeless = Resolver(by), Tally(), set[Said](), 0
        sample: list[Kept] = []
        edited: list[Edited] = []
        for batches in file.facts():
            sample += islice((fact for batch in batches for fact in batch), SHOWN - len(sample))
            labels |= labels_of(batches)
            placeless += sum(map(_placeless, batches))
            found = edited_in(batches, resolver)
            edited += found
            weigh(same_ids(batches, found) if choices.edited == "same" else batches, resolver, tally)
        file.must_hold_something()
        return Preview(
            source=file.source.NAME,
            read=file.read,
            new=tally.new,
            known=tally.known,
            replaced=tally.replaced,
            start=tally.first_on,
            end=tally.last_on,
            sample=tuple(sample),
            labels=tuple(_meanings(labels, file.source.NAME, resolver)),
            edited=tuple(pair for pair in edited if pair.here.note != pair.now.note),
            placeless=placeless,
            nobodys=file.nobodys,
            skipped=tuple(file.skipped),
            remarks=tuple(file.remarks),
        )


def _placeless(batch: Batch) -> int:
    if not issubclass(batch.kind, Happened):
        return 0
    places = zip(batch.columns["channel"], batch.columns["under"], strict=True)
    return sum(not channel and not under for channel, under in places)


def _meanings(labels: set[Said], source: str, resolver: Resolver) -> Iterator[Match]:
    """What each label means already, or is suggested to mean."""
    suggested = {(m.field, m.label): m for m in suggest(labels, source, resolver)}
    for label in sorted(labels, key=lambda said: (said.field, said.text)):
        known = resolver.match(source, label.field, label.text)
        fresh = Match(on=date(2000, 1, 1), source=source, field=label.field, label=label.text)
        yield known or suggested.get((label.field, label.text), fresh)
