"""Keeping facts under a receipt, in short transactions; nothing counts until the receipt stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ildsjel.facts.happened import Audience, Message, Post
from ildsjel.facts.kinds import Happened, Kept
from ildsjel.ledger.bulk import Values, insert
from ildsjel.ledger.discreet import discreet
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import MODELS, columns_of, fact_of, model_of, values_of
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.turn import turn

CHUNK, HEAVIEST, COLUMN = 5000, 8_000_000, 100
Identity = tuple[type, str]


@dataclass(slots=True)
class Tally:
    """What came of the facts seen so far, and which tables they are kept in."""

    new: int = 0
    known: int = 0
    replaced: int = 0
    first_on: date | None = None
    last_on: date | None = None
    models: set[type] = field(default_factory=set)

    def met(self, on: date) -> None:
        """Widens the period to hold `on`."""
        self.first_on = min(self.first_on or on, on)
        self.last_on = max(self.last_on or on, on)


def keep(chunk: list[Kept], receipt: Receipt, resolver: Resolver, tally: Tally) -> None:
    """Keeps a chunk of facts under an open receipt, in one transaction, and counts them in `tally`."""
    kept = _rows(chunk, receipt, resolver, tally)
    with turn():
        for cls, rows in kept.items():
            insert(MODELS.get(cls, Statement), columns_of(cls), rows)
    tally.models.update(MODELS.get(cls, Statement) for cls in kept)


def weigh(chunk: list[Kept], resolver: Resolver, tally: Tally) -> None:
    """Counts what keeping a chunk would come to, and keeps nothing."""
    known = {identity: fact_of(row, resolver) for identity, row in _here(chunk, resolver).items()}
    for fact in chunk:
        _count(fact, known.get(_identity(fact)), tally)
        known.setdefault(_identity(fact), fact)


def chunks(facts: Iterable[Kept], today: date, size: int = CHUNK) -> Iterator[list[Kept]]:
    """`facts` in lists of at most `size`, as they may be kept today; of fewer where they are heavy."""
    chunk: list[Kept] = []
    weight = 0
    for fact in facts:
        chunk.append(discreet(fact, today))
        weight += _weight(fact)
        if len(chunk) == size or weight > HEAVIEST:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


def _weight(fact: Kept) -> int:
    """What a fact takes up, in letters; a column of its own takes some in any case."""
    extras = sum(COLUMN + len(value) for _, value in fact.x) if isinstance(fact, Happened) else 0
    return extras + len(getattr(fact, "note", "")) + len(getattr(fact, "text", ""))


def _rows(chunk: list[Kept], receipt: Receipt, resolver: Resolver, tally: Tally) -> dict[type, list[Values]]:
    """Rows to keep, by the kind of fact. A fact that is known already leaves a superseded echo, so that it stays when
    the receipt that first brought it is undone; one met twice in a file counts as its first reading."""
    resolver.meet(label for fact in chunk for label in _labels_of(fact, receipt))
    here = _here(chunk, resolver, receipt)
    met = {identity for identity, row in here.items() if row.receipt_id == receipt.pk}
    known = {identity: fact_of(row, resolver) for identity, row in here.items()}
    rows: dict[type, list[Values]] = defaultdict(list)
    for fact in chunk:
        identity = _identity(fact)
        superseded = _count(fact, known.get(identity), tally)
        known.setdefault(identity, fact)
        if identity not in met:
            met.add(identity)
            rows[type(fact)].append(values_of(fact, receipt, resolver, superseded))
    return rows


def _labels_of(fact: Kept, receipt: Receipt) -> Iterator[tuple[str, str, str]]:
    if isinstance(fact, Happened):
        source = fact.source or receipt.source
        yield source, "under", fact.under
        yield source, "by", getattr(fact, "by", "")


def _count(fact: Kept, old: Kept | None, tally: Tally) -> bool:
    """Counts a fact against the one kept under the same identity; whether it says nothing new."""
    tally.met(fact.on)
    same = old is not None and _bare(old) == _bare(fact)
    tally.known += same
    tally.new += old is None
    tally.replaced += old is not None and not same
    return same


def _here(chunk: list[Kept], resolver: Resolver, receipt: Receipt | None = None) -> dict[Identity, Any]:
    """The rows that keep the chunk's facts already, the newest of each."""
    keys: dict[type, list[str]] = defaultdict(list)
    for fact in chunk:
        model, key = _identity(fact)
        keys[model].append(key)
    return {
        (model, row.key): row
        for model, wanted in keys.items()
        for row in model.objects.of(resolver.access).met(receipt).filter(key__in=wanted).order_by("pk")
    }


def _identity(fact: Kept) -> Identity:
    model = model_of(fact)
    key = fact.id if model is not Statement else f"{type(fact).__name__.casefold()}:{fact.id}"
    return model, key[:120]


def _bare(fact: Kept) -> Kept:
    """The fact without what may differ between two readings of the same: the day, the quarter's pseudonym, and
    which source's words its labels are."""
    if isinstance(fact, Message):
        return replace(fact, author="", source="")
    if isinstance(fact, Post | Audience):
        return replace(fact, read=None, source="")
    return replace(fact, source="") if isinstance(fact, Happened) else fact
