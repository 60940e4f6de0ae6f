"""Keeping facts under a receipt, in short transactions; nothing counts until the receipt stands.

Many facts are taken at a time and written day by day, so that what is written together lies together: an index then
touches a fraction of its pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Audience, Message, Post
from ildsjel.facts.kinds import Happened, Kept
from ildsjel.ledger.bulk import adapted, insert
from ildsjel.ledger.columns import Columns, columns_of, keys_of
from ildsjel.ledger.gains import Gains
from ildsjel.ledger.here import here
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of, model_of
from ildsjel.ledger.turn import turn

AT_ONCE = 2500
"""Rows a transaction: few enough that whoever logs six minutes meanwhile does not notice."""


@dataclass(slots=True)
class Tally:
    """What came of the facts seen so far, the days they lie on and which tables they are kept in.

    `since` is the version of the ledger when the first of them was looked up here, where that is known.
    """

    since: int | None = None
    new: int = 0
    known: int = 0
    replaced: int = 0
    days: set[date] = field(default_factory=set)
    models: set[type] = field(default_factory=set)

    @property
    def first_on(self) -> date | None:
        """The first day of them all."""
        return min(self.days, default=None)

    @property
    def last_on(self) -> date | None:
        """The last day of them all."""
        return max(self.days, default=None)


def keep(batches: Sequence[Batch], receipt: Receipt, resolver: Resolver, tally: Tally, gains: Gains) -> None:
    """Keeps facts under an open receipt, and counts them in `tally`; what entries come to is taken into `gains`.

    A fact that is known already leaves a superseded echo, so that it stays when the receipt that first brought it is
    undone; one met twice in a file counts as its first reading.
    """
    resolver.meet(label for batch in batches for label in _labels_of(batch, receipt))
    for batch in batches:
        places, superseded = _sifted(batch, resolver, tally, receipt)
        tally.models.add(model_of(batch.kind))
        if places:
            fresh = batch if len(places) == len(batch) else batch.at(places)
            _write(batch.kind, columns_of(fresh, receipt, resolver) | {"superseded": superseded})
    gains.take_kept(receipt)


def weigh(batches: Iterable[Batch], resolver: Resolver, tally: Tally) -> None:
    """Counts what keeping the facts would come to, and keeps nothing."""
    for batch in batches:
        _sifted(batch, resolver, tally)


def _sifted(
    batch: Batch, resolver: Resolver, tally: Tally, receipt: Receipt | None = None
) -> tuple[Sequence[int], list[bool]]:
    """The places of the facts to keep, and whether each says nothing new; all are counted."""
    keys, days = keys_of(batch), batch.columns["on"]
    tally.days.update(days)
    rows = here(model_of(batch.kind), keys, resolver, receipt)
    if not rows and len(set(keys)) == len(keys):
        tally.new += len(keys)
        return range(len(keys)), [False] * len(keys)
    met = {row.key for row in rows if receipt and row.receipt_id == receipt.pk}
    known = {row.key: fact_of(row, resolver) for row in rows}
    places, superseded = [], []
    for place, (key, fact) in enumerate(zip(keys, batch, strict=True)):
        same = _count(fact, known.setdefault(key, fact), tally)
        if key not in met:
            met.add(key)
            places.append(place)
            superseded.append(same)
    return places, superseded


def _write(kind: type, columns: Columns) -> None:
    model = model_of(kind)
    names, rows = adapted(model, columns)
    rows.sort(key=itemgetter(names.index("on")))
    for start in range(0, len(rows), AT_ONCE):
        with turn():
            insert(model, names, rows[start : start + AT_ONCE])


def _labels_of(batch: Batch, receipt: Receipt) -> Iterator[tuple[str, str, str]]:
    if not issubclass(batch.kind, Happened):
        return
    for name in ("under", "by"):
        if name in batch.columns:
            for source, text in set(zip(batch.columns["source"], batch.columns[name], strict=True)):
                yield source or receipt.source, name, text


def _count(fact: Kept, old: Kept, tally: Tally) -> bool:
    """Counts a fact against the one kept under the same identity, itself if there is none; whether it says nothing
    new."""
    if old is fact:
        tally.new += 1
        return False
    same = _bare(old) == _bare(fact) or _lacks_figures(fact, old)
    tally.known += same
    tally.replaced += not same
    return same


def _lacks_figures(fact: Kept, old: Kept) -> bool:
    """Is it a post told of without figures, by a source that has none? Those it is known with are not gone."""
    return isinstance(fact, Post) and isinstance(old, Post) and not fact.m and bool(old.m)


def _bare(fact: Kept) -> Kept:
    """The fact without what may differ between two readings of the same: the day, the quarter's pseudonym, and
    which source's words its labels are."""
    if isinstance(fact, Message):
        return replace(fact, author="", source="")
    if isinstance(fact, Post | Audience):
        return replace(fact, read=None, source="")
    return replace(fact, source="") if isinstance(fact, Happened) else fact
