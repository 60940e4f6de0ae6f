"""Thousands and millions: what went to social ads, other ads, agencies, tools and your own hours, on one scale.

Kroner over the same blocks of four weeks as 20/80 and `worth`, hours priced as there. Against them what came of it:
kroner for each thing counted, and kroner of worth for each krone, in two lines: ads alone, and everything (ads,
agencies, tools, hours). 90 % interval as in `worth`. And what the next thousand went to
(`latest_thousand.py`). Amounts in a currency without a rate for its month stand apart in their own and are added to
nothing. No rate rests on fewer than ten. Silent until something has been paid or logged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, hypot
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Unit, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Heads, NotYet, Row
from ildsjel.insight.blocks import reach
from ildsjel.insight.bought_costs import ENOUGH, counted
from ildsjel.insight.counted import counted_in, se_of_log
from ildsjel.insight.hours_behind import HoursBehind
from ildsjel.insight.latest_thousand import latest_thousand
from ildsjel.insight.measured import Z90
from ildsjel.insight.own_kroner import own_kroner, pieces
from ildsjel.insight.priced_work import PricedWork, priced_work
from ildsjel.insight.spend_lines import ADS, LINES, Payments, payments
from ildsjel.insight.spend_words import ABOUT, DECIDE, wordings

KEY, RULE = "spend", "spend/1"


def question(book: Book) -> Answer:
    """What the money and the hours went to, and what came of them."""
    found = priced_work(book)
    over = found.span.over
    paid = payments(book, over)
    needs = (*found.lacks, *found.needs, *paid.needs)
    if not paid.paid and not paid.apart and not found.work:
        says = sentence("What the money went to can be said once something has been paid, or logged.")
        return NotYet(key=KEY, status="cannot", says=says, period=over, rule=RULE, needs=needs)
    whole = _Whole.of(book, found, paid)
    figures = _lines(paid, whole) | _worth(book, over, whole)
    first, *rather = wordings(figures)
    return Answer(
        key=KEY,
        status="told",
        says=first.says,
        uses=first.uses,
        rather=tuple(rather),
        period=over,
        rule=RULE,
        figures=MappingProxyType(figures),
        rows=(*_bars(figures), *_thousand(book), *_each(book, over, whole), *_apart(paid)),
        cells=whole.behind.cells,
        needs=needs,
        decide=DECIDE,
        evidence=tuple(Evidence(kind=kind, period=over) for kind in ("spend", "time", "rate", "outcome", "worth")),
    )


@dataclass(frozen=True, slots=True)
class _Whole:
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
    def of(cls, book: Book, found: PricedWork, paid: Payments) -> _Whole:
        hours = sum(own_kroner(book, found.work, found.roles).values()) if found.work else None
        logged, behind = sum(len(r.logs) for r in found.roles), HoursBehind.of(book, found)
        parts = tuple(pieces(found.span.blocks, found.work, lambda w: ""))
        return cls(paid.on(*ADS), paid.on(*LINES), hours, logged, behind, parts, found.left_out.spread)

    def with_hours(
        self, value: float | None, n: int, unit: Unit = "kroner", low: float | None = None, high: float | None = None
    ) -> Figure:
        """A figure that everybody's hours are in."""
        return self.behind.figure(value, unit, self.pieces, n=n, low=low, high=high)


def _lines(paid: Payments, whole: _Whole) -> dict[str, Figure]:
    figures = {}
    for line in LINES:
        n = sum(p.line == line for p in paid.paid)
        if line != "not_sorted" or n:
            figures[line] = Figure(value=paid.on(line), unit="kroner", n=n)
    if whole.hours is not None:
        spread = exp(Z90 * whole.swing)
        ends = (whole.hours / spread, whole.hours * spread) if whole.swing else (None, None)
        figures["own_hours"] = whole.with_hours(whole.hours, whole.logged, "kroner", *ends)
    return figures


def _worth(book: Book, over: Period, whole: _Whole) -> dict[str, Figure]:
    """Kroner of worth for each krone of ads, and of everything."""
    found = counted_in(book, over)
    value, n = sum(c.kroner for c in found), int(sum(c.outcome.count for c in found))
    if n < ENOUGH or value <= 0:
        return {}
    spread, figures = exp(Z90 * se_of_log(found, over)), {}
    if whole.ads > 0:
        of_ads = value / whole.ads
        figures["worth_ads"] = Figure(value=of_ads, unit="per_krone", low=of_ads / spread, high=of_ads * spread, n=n)
    if whole.hours is not None and whole.hours + whole.money > 0:
        of_all = value / (whole.hours + whole.money)
        swing = whole.swing * whole.hours / (whole.hours + whole.money)
        spread = exp(Z90 * hypot(se_of_log(found, over), swing))
        figures["worth_all"] = whole.with_hours(of_all, n, "per_krone", of_all / spread, of_all * spread)
    return figures


def _bars(figures: Mapping[str, Figure]) -> tuple[Row, ...]:
    lines = [name for name in ABOUT if name in figures]
    return tuple(Row(about=ABOUT[name], key=name, figures={"kroner": figures[name]}) for name in lines)


def _thousand(book: Book) -> tuple[Row, ...]:
    latest = payments(book, Period(reach(book.period).start, min(book.period.end, book.today)))
    went = latest_thousand(latest.paid)
    return tuple(
        Row(about=ABOUT[line], key=f"thousand_{line}", figures={"of_thousand": Figure(value=kroner, unit="kroner")})
        for line in LINES
        if (kroner := went.get(line))
    )


def _each(book: Book, over: Period, whole: _Whole) -> tuple[Row, ...]:
    """What one of each thing counted cost in ads, and in everything."""
    rows = []
    for name, n in counted(book, over).items():
        is_enough = n >= ENOUGH
        figures = {"each_ads": Figure(value=whole.ads / n if is_enough else None, unit="kroner", n=n)}
        if whole.hours is not None:
            figures["each_all"] = whole.with_hours((whole.hours + whole.money) / n if is_enough else None, n)
        figures["count"] = Figure(value=n, unit="count")
        rows.append(Row(about=sentence("{name}", name=name), key=name, figures=MappingProxyType(figures)))
    return tuple(rows)


def _apart(paid: Payments) -> tuple[Row, ...]:
    """What is in another currency without a rate, each in its own."""
    return tuple(
        Row(
            about=sentence("In {currency}, added to nothing", currency=currency),
            key=currency,
            figures={"amount": Figure(value=amount, unit="count")},
        )
        for currency, amount in sorted(paid.apart.items())
    )
