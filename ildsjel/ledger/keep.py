"""Keeping facts under a receipt, in short transactions; nothing counts until the receipt stands.

Many facts are taken at a time and written day by day, so that what is written together lies together: an index then
touches a fraction of its pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
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

CHUNK, HEAVIEST, COLUMN = 25_000, 8_000_000, 100
AT_ONCE = 2500
"""Rows a transaction: few enough that whoever logs six minutes meanwhile does not notice."""
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


def keep(chunk: list[Kept], receipt: Receipt, resolver: Resolver, tally: Tally) -> None:
    """Keeps a chunk of facts under an open receipt, and counts them in `tally`."""
    for cls, rows in _rows(chunk, receipt, resolver, tally).items():
        _write(cls, rows)
        tally.models.add(MODELS.get(cls, Statement))


def weigh(chunk: list[Kept], resolver: Resolver, tally: Tally) -> None:
    """Counts what keeping a chunk would come to, and keeps nothing."""
    identities = list(map(_identity, chunk))
    known = {identity: fact_of(row, resolver) for identity, row in _here(identities, resolver).items()}
    for identity, fact in zip(identities, chunk, strict=True):
        _count(fact, known.get(identity), tally)
        known.setdefault(identity, fact)
    _meet(chunk, tally)


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
    resolver.meet({label for fact in chunk for label in _labels_of(fact, receipt)})
    identities = list(map(_identity, chunk))
    here = _here(identities, resolver, receipt)
    met = {identity for identity, row in here.items() if row.receipt_id == receipt.pk}
    known = {identity: fact_of(row, resolver) for identity, row in here.items()}
    rows: dict[type, list[Values]] = defaultdict(list)
    for identity, fact in zip(identities, chunk, strict=True):
        superseded = _count(fact, known.get(identity), tally)
        known.setdefault(identity, fact)
        if identity not in met:
            met.add(identity)
            rows[type(fact)].append(values_of(fact, receipt, resolver, superseded))
    _meet(chunk, tally)
    return rows


def _meet(chunk: list[Kept], tally: Tally) -> None:
    """Widens the tally's period to hold the chunk."""
    days = {fact.on for fact in chunk}
    tally.first_on = min(days | {tally.first_on or min(days)})
    tally.last_on = max(days | {tally.last_on or max(days)})


def _write(cls: type, rows: list[Values]) -> None:
    columns = columns_of(cls)
    rows.sort(key=itemgetter(columns.index("on")))
    for start in range(0, len(rows), AT_ONCE):
        with turn():
            insert(MODELS.get(cls, Statement), columns, rows[start : start + AT_ONCE])


def _labels_of(fact: Kept, receipt: Receipt) -> Iterator[tuple[str, str, str]]:
    if isinstance(fact, Happened):
        source = fact.source or receipt.source
        yield source, "under", fact.under
        yield source, "by", getattr(fact, "by", "")


def _count(fact: Kept, old: Kept | None, tally: Tally) -> bool:
    """Counts a fact against the one kept under the same identity; whether it says nothing new."""
    if old is None:
        tally.new += 1
        return False
    same = _bare(old) == _bare(fact)
    tally.known += same
    tally.replaced += not same
    return same


def _here(identities: list[Identity], resolver: Resolver, receipt: Receipt | None = None) -> dict[Identity, Any]:
    """The rows that keep the facts already, the newest of each."""
    keys: dict[type, list[str]] = defaultdict(list)
    for model, key in identities:
        keys[model].append(key)
    return {
        (model, row.key): row
        for model, wanted in keys.items()
        for row in model.objects.of(resolver.access).met(receipt).filter(key__among=wanted).order_by("pk")
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
