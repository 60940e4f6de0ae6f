"""The firm's own currency: what one of something that was counted was worth on its day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Outcome
from ildsjel.facts.stated import Worth


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
