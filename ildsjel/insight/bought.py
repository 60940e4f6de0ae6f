"""Bought against own: what is investment, what your own people run, and what is run by others for money?

Three shares of all kroner, priced as in 20/80: *investment* is building, hours and money; *own* is the hours of
running and the tools they need; *bought* is all other money, ads and agency alike. Beside them the share of what
content and dialogue (the kinds posting and dialogue) cost that is paid to others, and what a post, an answered
enquiry and each thing that was counted cost: the own part (hours and tools) and the bought part, both over all of
them, since a post does not say who made it.
Read over the same blocks of four weeks as 20/80. An interval where not all log; no cost rests on fewer than ten.
Silent until time is logged and every role has a price; cannot say while too few of a role log.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Quantity, Sentence, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Heads, Need, NotYet, Row
from ildsjel.insight.bought_costs import CONTENT, Costs, costs_of
from ildsjel.insight.bought_shares import Share, Shares, shares_of
from ildsjel.insight.hours_behind import HoursBehind
from ildsjel.insight.money import money
from ildsjel.insight.own_kroner import pieces
from ildsjel.insight.priced_work import PricedWork, priced_work
from ildsjel.insight.roles import sides
from ildsjel.insight.spend_lines import ADS, Payments, payments

KEY, RULE = "bought", "bought/1"
DECIDE = (
    ("keep", sentence("Keep it as it is")),
    ("change", sentence("Change what is bought")),
    ("unknown", sentence("Don’t know")),
)
QUIETLY = {
    "own": sentence("Your own people do more of the running than is bought."),
    "bought": sentence("More of the running is bought than your own people do."),
    "alike": sentence("Whether your own people or others do more of the running, the figures do not tell yet."),
    "cannot say": sentence("What is bought, against what you do yourselves, cannot be said yet."),
}
ABOUT = {
    "investment": sentence("Investment"),
    "own": sentence("Own people and their tools"),
    "bought": sentence("Bought running"),
}


def question(book: Book) -> Answer:
    """The three shares, what is paid to others, and what things cost."""
    found = priced_work(book)
    paid = payments(book, found.span.over)
    needs = (*found.lacks, *found.needs, *paid.needs)
    if found.lacks:
        return _not_yet(found, {}, needs)
    tools, told = paid.on("tools"), _money(paid)
    spent = money(book, found.span.over)
    shares = shares_of(
        found.roles, build=spent.build, tools=tools, bought=spent.operate - tools, left_out=found.left_out
    )
    if not shares.can_say:
        # No counts here: in a small team they would say who does not log.
        more = Need(what=sentence("Let more of those who work with it log."), have=0, need=1)
        return _not_yet(found, told, (*needs, more))
    return _answer(found, shares, costs_of(book, found, paid), _Cut.of(book, found), told, needs)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Whose time the figures rest on: cut by side as in 20/80, and finer, with posting and dialogue by themselves."""

    behind: HoursBehind
    by_side: tuple[Heads, ...]
    by_kind: tuple[Heads, ...]

    @classmethod
    def of(cls, book: Book, found: PricedWork) -> _Cut:
        blocks, work, side = found.span.blocks, found.work, sides(book)
        return cls(
            HoursBehind.of(book, found),
            tuple(pieces(blocks, work, side)),
            tuple(pieces(blocks, work, lambda w: w.kind if w.kind in CONTENT else side(w))),
        )


def _answer(
    found: PricedWork, shares: Shares, costs: Costs, cut: _Cut, told: Mapping[str, Figure], needs: tuple[Need, ...]
) -> Answer:
    n = sum(len(role.logs) for role in found.roles)
    three = {name: _share(getattr(shares, name), cut, n) for name in ABOUT}
    to_others = cut.behind.figure(costs.to_others, "share", cut.by_kind, n=n)
    return Answer(
        key=KEY,
        status=shares.status,
        says=_says(shares),
        uses=tuple(three),
        quietly=QUIETLY[shares.status],
        period=found.span.over,
        rule=RULE,
        figures=MappingProxyType({**three, "to_others": to_others, **told}),
        rows=(*_bars(three), *_rows(costs, cut)),
        cells=cut.behind.cells,
        needs=needs,
        decide=DECIDE,
        evidence=_evidence(found),
    )


def _share(of: Share, cut: _Cut, n: int) -> Figure:
    return cut.behind.figure(of.value, "share", cut.by_side, n=n, low=of.low, high=of.high)


def _says(shares: Shares) -> Sentence:
    parts = {name: Quantity(getattr(shares, name).value, "share") for name in ABOUT}
    return sentence(
        "{investment} of the resources went to building, {own} to running it with your own people, "
        "and {bought} to running that is bought.",
        **parts,
    )


def _bars(three: Mapping[str, Figure]) -> tuple[Row, ...]:
    return tuple(Row(about=ABOUT[name], key=name, figures={"share": figure}) for name, figure in three.items())


def _rows(costs: Costs, cut: _Cut) -> tuple[Row, ...]:
    """What one of each cost; the own part rests on people's time."""
    rows = []
    for cost in costs.each:
        parts = cut.by_kind if cost.is_fine else cut.by_side
        figures = {
            "each_own": cut.behind.figure(cost.own, "kroner", parts, n=cost.n),
            "each_bought": Figure(value=cost.bought, unit="kroner", n=cost.n),
            "count": Figure(value=cost.n, unit="count"),
        }
        rows.append(Row(about=cost.about, key=cost.key, figures=MappingProxyType(figures)))
    return tuple(rows)


def _money(paid: Payments) -> dict[str, Figure]:
    """What was paid, and in how many payments; no person's time is in it."""
    lines = {"paid_ads": ADS, "paid_agency": ("agency",), "paid_tools": ("tools",)}
    return {
        name: Figure(value=paid.on(*of), unit="kroner", n=sum(p.line in of for p in paid.paid))
        for name, of in lines.items()
    }


def _evidence(found: PricedWork) -> tuple[Evidence, ...]:
    return tuple(Evidence(kind=kind, period=found.span.over) for kind in ("time", "spend", "rate", "post", "message"))


def _not_yet(found: PricedWork, told: Mapping[str, Figure], needs: tuple[Need, ...]) -> NotYet:
    return NotYet(
        key=KEY,
        status="cannot say" if told else "cannot",
        says=QUIETLY["cannot say"],
        uses=(),
        period=found.span.over,
        rule=RULE,
        figures=MappingProxyType(dict(told)),
        needs=needs,
        evidence=_evidence(found) if told else (),
    )
