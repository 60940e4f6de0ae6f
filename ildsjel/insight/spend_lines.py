"""The lines money is told by: social ads, other paid ads, agency, tools.

Which line a payment is on follows from its work kind. Advertising is ads, social where its channel is one of the
social media; the overhead kinds (administration, reporting, meetings) are tools, what the work itself needs; every
other known kind is work bought from others, an agency's. What has no known kind is not sorted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ildsjel.facts.book import Book
from ildsjel.facts.defaults import SOCIAL
from ildsjel.facts.happened import Spend
from ildsjel.facts.period import Period
from ildsjel.insight.answer import Need
from ildsjel.insight.money import kroner_for, state_exchange

ADVERTISING = "advertising"
LINES = ("social_ads", "other_ads", "agency", "tools", "not_sorted")
ADS = LINES[:2]


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment in kroner, and the line it is on."""

    spend: Spend
    line: str
    kroner: float


@dataclass(frozen=True, slots=True)
class Payments:
    """What was paid, in kroner; what is in a currency without a rate for its month, by currency, each in its own;
    and what must be stated before it can be counted."""

    paid: tuple[Paid, ...]
    apart: Mapping[str, float]
    needs: tuple[Need, ...]

    def on(self, *lines: str) -> float:
        """Kroner on these lines."""
        return sum(p.kroner for p in self.paid if p.line in lines)

    def of(self, kinds: Iterable[str]) -> float:
        """Kroner for these work kinds."""
        wanted = frozenset(kinds)
        return sum(p.kroner for p in self.paid if p.spend.kind in wanted)


def lines_of(book: Book) -> Callable[[Spend], str]:
    """What tells the line a payment is on."""
    sides = {kind.key: kind.side for kind in book.house.kinds}

    def line(spend: Spend) -> str:
        side = sides.get(spend.kind, "")
        if not side:
            return "not_sorted"
        if spend.kind == ADVERTISING:
            return "social_ads" if spend.channel in SOCIAL else "other_ads"
        return "tools" if side == "overhead" else "agency"

    return line


def payments(book: Book, over: Period) -> Payments:
    """What was paid in a period, in the order of days."""
    line = lines_of(book)
    paid, apart, unknown = [], defaultdict[str, float](float), dict[tuple[str, str], None]()
    for spend in (s for s in book.spend if s.on in over):
        rate = kroner_for(book, spend)
        if rate is None:
            apart[spend.currency] += float(spend.amount)
            unknown[spend.currency, f"{spend.on:%Y-%m}"] = None
        else:
            paid.append(Paid(spend, line(spend), float(spend.amount) * rate))
    return Payments(tuple(paid), dict(apart), tuple(state_exchange(*each) for each in sorted(unknown)))
