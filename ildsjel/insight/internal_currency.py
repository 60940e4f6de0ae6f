"""The firm's own currency: what one of something that was counted was worth on its day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Outcome
from ildsjel.facts.kinds import Stated
from ildsjel.facts.stated import Worth

AT_MOST = 3
"""How many outcomes may have a worth at the same time: more than a few, and nobody minds any of them."""


def worths(book: Book) -> Callable[[Outcome], Decimal]:
    """What one of an outcome was worth, in kroner; nothing where nobody has said.

    What was counted before anybody had said it takes what was said first.
    """
    stated: defaultdict[str, list[Worth]] = defaultdict(list)
    for worth in book.statements(Worth):
        stated[worth.outcome].append(worth)

    def worth_of(outcome: Outcome) -> Decimal:
        said = stated.get(outcome.name, [])
        held = [w for w in said if w.on <= outcome.on] or said[:1]
        return held[-1].kroner if held else Decimal(0)

    return worth_of


def in_the_way(stated: Iterable[Worth], new: Worth) -> tuple[str, ...]:
    """The outcomes that have a worth at the same time as `new` would, where with it they would be more than three."""
    known = sorted(stated, key=lambda worth: (worth.on, worth.id))
    own = [*(w for w in known if w.outcome == new.outcome and w.on > new.on), new]
    others = [w for w in known if w.outcome != new.outcome]
    for day in sorted({new.on} | {w.on for w in known if w.on > new.on}):
        held = {w.outcome: w.kroner for w in others if w.on <= day}
        beside = tuple(sorted(name for name, kroner in held.items() if kroner))
        mine = max((w for w in own if w.on <= day), key=lambda w: w.on)
        if mine.kroner and len(beside) >= AT_MOST:
            return beside
    return ()


def unpriced(held: Iterable[Stated], counted: Iterable[str]) -> list[str]:
    """What has been counted and has no worth among what holds."""
    priced = {fact.outcome for fact in held if isinstance(fact, Worth)}
    return [name for name in counted if name not in priced]
