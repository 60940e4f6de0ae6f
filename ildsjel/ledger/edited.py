"""Entries whose description was edited where they came from: another content key, and yet the same entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Time
from ildsjel.ledger import time
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.revision import Revisions
from ildsjel.ledger.rows import fact_of

TYPED = ("six_minutes", "statement", "decision", "ask", "reply")


@dataclass(frozen=True, slots=True)
class Edited:
    """An entry that is here already under another description."""

    here: Time
    now: Time


def edited_in(batches: Sequence[Batch], resolver: Resolver, receipt: Receipt | None = None) -> list[Edited]:
    """The entries that stand here with the same person, place, moment and length, but another id.

    An entry whose own id is among them too, or has been kept under `receipt` already, is another entry, not an
    earlier wording of this one.
    """
    told = [batch for batch in batches if batch.kind is Time and any(batch.columns["at"])]
    if not told or not _has_files(resolver):
        return []
    fresh = [fact for batch in told for fact in batch if isinstance(fact, Time) and fact.at]
    ids = {fact.id for fact in fresh}
    places = _places(fresh, resolver)
    here = {place: key for key, place in places.items() if key not in ids}
    pairs = {fact.id: key for fact in fresh if fact.id not in places and (key := here.get(_place(fact)))}
    met = _met(receipt, pairs.values(), resolver)
    pairs = {now: key for now, key in pairs.items() if key not in met}
    rows = _current(resolver).filter(key__among=list(pairs.values()))
    old = {row.key: fact for row in rows if isinstance(fact := fact_of(row, resolver), Time)}
    return [Edited(old[pairs[fact.id]], fact) for fact in fresh if fact.id in pairs]


def _met(receipt: Receipt | None, keys: Iterable[str], resolver: Resolver) -> set[str]:
    if receipt is None:
        return set()
    rows = time.Time.objects.of(resolver.access).filter(receipt=receipt, key__among=list(keys))
    return set(rows.values_list("key", flat=True))


def same_ids(batches: Sequence[Batch], edited: Sequence[Edited]) -> list[Batch]:
    """The facts with each edited entry under the id it has here, so that it becomes a revision."""
    ids = {pair.now.id: pair.here.id for pair in edited}
    return [
        batch.put("id", [ids.get(own, own) for own in batch.columns["id"]]) if ids else batch for batch in batches
    ]


def _has_files(resolver: Resolver) -> bool:
    """Whether any file has been brought in: what is typed is never fetched again."""
    return Receipt.objects.of(resolver.access).filter(state=State.STANDING).exclude(source__in=TYPED).exists()


def _places(fresh: Sequence[Time], resolver: Resolver) -> dict[str, tuple[object, ...]]:
    """The place of every entry here that begins at one of the moments, by its key; whole rows may be large."""
    days, moments = {fact.on for fact in fresh}, [fact.at for fact in fresh]
    rows = _current(resolver).filter(on__among=days, at__among=moments)
    found = rows.values_list("key", "at", "seconds", "by", "who__key", "under")
    said = resolver.label_said
    return {
        key: (key.partition(":")[0], at, seconds, said(by)[1] or who or "", said(under)[1])
        for key, at, seconds, by, who, under in found
    }


def _place(fact: Time) -> tuple[object, ...]:
    """A name in the file tells who it is; where there is none, whose own the file was."""
    return fact.id.partition(":")[0], fact.at, fact.seconds, fact.by or fact.who, fact.under


def _current(resolver: Resolver) -> Revisions:
    return time.Time.objects.of(resolver.access).current()
