"""What it cost, and the worth that came for each krone of it, in two lines: ads alone, and everything.

Everything is ads, agencies, tools and the hours of one's own, priced as in 20/80. 90 % interval as in `worth`, wider
where hours are scaled up. No rate rests on fewer than ten.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, hypot

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Unit
from ildsjel.insight.answer import Figure, Heads
from ildsjel.insight.bought_costs import ENOUGH
from ildsjel.insight.counted import counted_in, se_of_log
from ildsjel.insight.hours_behind import HoursBehind
from ildsjel.insight.measured import Z90
from ildsjel.insight.own_kroner import own_kroner, pieces
from ildsjel.insight.priced_work import PricedWork
from ildsjel.insight.spend_lines import ADS, LINES, Payments


@dataclass(frozen=True, slots=True)
class Costs:
    """Kroner of ads, of all money, and of hours (None where they have no price), with whose hours they are, and the
    relative standard error those have where not every week is logged."""

    ads: float
    money: float
    hours: float | None
    logged: int
    behind: HoursBehind
    pieces: tuple[Heads, ...]
    swing: float

    @classmethod
    def of(cls, book: Book, found: PricedWork, paid: Payments) -> Costs:
        """What the work and the payments of the same days come to."""
        hours = sum(own_kroner(book, found.work, found.roles).values()) if found.work else None
        logged, behind = sum(len(r.logs) for r in found.roles), HoursBehind.of(book, found)
        parts = tuple(pieces(found.span.blocks, found.work, lambda w: ""))
        return cls(paid.on(*ADS), paid.on(*LINES), hours, logged, behind, parts, found.left_out.spread)

    def with_hours(
        self, value: float | None, n: int, unit: Unit = "kroner", low: float | None = None, high: float | None = None
    ) -> Figure:
        """A figure that everybody's hours are in."""
        return self.behind.figure(value, unit, self.pieces, n=n, low=low, high=high)


def worth_of_a_krone(book: Book, over: Period, costs: Costs) -> dict[str, Figure]:
    """Kroner of worth for each krone of ads (`worth_ads`), and of everything (`worth_all`)."""
    found = counted_in(book, over)
    value, n = sum(c.kroner for c in found), int(sum(c.outcome.count for c in found))
    if n < ENOUGH or value <= 0:
        return {}
    spread, figures = exp(Z90 * se_of_log(found, over)), {}
    if costs.ads > 0:
        of_ads = value / costs.ads
        figures["worth_ads"] = Figure(value=of_ads, unit="per_krone", low=of_ads / spread, high=of_ads * spread, n=n)
    if costs.hours is not None and costs.hours + costs.money > 0:
        of_all = value / (costs.hours + costs.money)
        swing = costs.swing * costs.hours / (costs.hours + costs.money)
        spread = exp(Z90 * hypot(se_of_log(found, over), swing))
        figures["worth_all"] = costs.with_hours(of_all, n, "per_krone", of_all / spread, of_all * spread)
    return figures
