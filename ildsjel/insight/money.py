"""Money spent in kroner, by side; what has no stated exchange rate for its month is left out, and said."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Spend
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Exchange
from ildsjel.insight.answer import Need


@dataclass(frozen=True, slots=True)
class Money:
    """Kroner on each side, and what must be stated before the rest can be counted."""

    build: float
    operate: float
    unclassified: float
    needs: tuple[Need, ...]


def money(book: Book, over: Period) -> Money:
    """The spend of the period in kroner."""
    sums = {"building": 0.0, "operate": 0.0, "": 0.0}
    unknown: dict[tuple[str, str], None] = {}
    for spend in (s for s in book.spend if s.on in over):
        rate = kroner_for(book, spend)
        if rate is None:
            unknown[spend.currency, f"{spend.on:%Y-%m}"] = None
            continue
        side = book.house.side(spend.kind)
        sums[side if side in ("building", "") else "operate"] += float(spend.amount) * rate
    needs = tuple(state_exchange(*each) for each in sorted(unknown))
    return Money(sums["building"], sums["operate"], sums[""], needs)


def kroner_for(book: Book, spend: Spend) -> float | None:
    """What one unit of the currency of a spend was worth in its month; None if nobody has said."""
    if spend.currency == "NOK":
        return 1.0
    month = (spend.on.year, spend.on.month)
    stated = [e for e in book.statements(Exchange) if e.currency == spend.currency]
    held = [e for e in stated if (e.on.year, e.on.month) == month and e.kroner]
    return float(held[-1].kroner) if held else None


def state_exchange(currency: str, month: str) -> Need:
    """What to state before money in a currency counts; `month` is such as 2026-03."""
    what = sentence("State what one {currency} was worth in {month}.", currency=currency, month=month)
    return Need(what=what, have=0, need=1)
