"""Thousands and millions: what went to social ads, other ads, agencies, tools and your own hours, on one scale.

Kroner over the same blocks of four weeks as 20/80 and `worth`, hours priced as there. Against them what came of it:
kroner for each thing counted, and kroner of worth for each krone (`costs.py`). And what the next thousand went to
(`latest_thousand.py`). Amounts in a currency without a rate for its month stand apart in their own and are added to
nothing. No rate rests on fewer than ten. Silent until something has been paid or logged.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, NotYet, Row
from ildsjel.insight.blocks import reach
from ildsjel.insight.bought_costs import ENOUGH, counted
from ildsjel.insight.costs import Costs, worth_of_a_krone
from ildsjel.insight.latest_thousand import latest_thousand
from ildsjel.insight.measured import Z90
from ildsjel.insight.priced_work import priced_work
from ildsjel.insight.spend_lines import LINES, Payments, payments
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
    costs = Costs.of(book, found, paid)
    figures = _lines(paid, costs) | worth_of_a_krone(book, over, costs)
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
        rows=(*_bars(figures), *_thousand(book), *_each(book, over, costs), *_apart(paid)),
        cells=costs.behind.cells,
        needs=needs,
        decide=DECIDE,
        evidence=tuple(Evidence(kind=kind, period=over) for kind in ("spend", "time", "rate", "outcome", "worth")),
    )


def _lines(paid: Payments, costs: Costs) -> dict[str, Figure]:
    figures = {}
    for line in LINES:
        n = sum(p.line == line for p in paid.paid)
        if line != "not_sorted" or n:
            figures[line] = Figure(value=paid.on(line), unit="kroner", n=n)
    if costs.hours is not None:
        spread = exp(Z90 * costs.swing)
        ends = (costs.hours / spread, costs.hours * spread) if costs.swing else (None, None)
        figures["own_hours"] = costs.with_hours(costs.hours, costs.logged, "kroner", *ends)
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


def _each(book: Book, over: Period, costs: Costs) -> tuple[Row, ...]:
    """What one of each thing counted cost in ads, and in everything."""
    rows = []
    for name, n in counted(book, over).items():
        is_enough = n >= ENOUGH
        figures = {"each_ads": Figure(value=costs.ads / n if is_enough else None, unit="kroner", n=n)}
        if costs.hours is not None:
            figures["each_all"] = costs.with_hours((costs.hours + costs.money) / n if is_enough else None, n)
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
