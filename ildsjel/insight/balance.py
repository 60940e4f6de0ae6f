"""20/80: how much of the resources goes to building, and how much to running it?

Building is every work kind and kind of spend on that side; running is all the rest, learning and overhead with it;
what has no known kind is unclassified and only widens the hard range. An hour costs what is stated for the role.
Money in another currency counts at the rate stated for its month. The arithmetic is in `share_of_building.py`.
Read over the whole past blocks of four weeks the period touches; before the first one is over, over whole weeks,
which only those whose time it is may see in figures. Protected time is left out.
Silent until there is time logged by members, and a rate for each of their roles; cannot say while the interval
lies on both sides of a limit or too few log.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Quantity, Sentence, sentence
from ildsjel.insight.answer import Answer, Evidence, Figure, Heads, Need, NotYet, Row
from ildsjel.insight.money import Money, money
from ildsjel.insight.own_kroner import pieces
from ildsjel.insight.priced_work import PricedWork, Span, priced_work
from ildsjel.insight.roles import sides
from ildsjel.insight.share_of_building import Estimate, estimate

KEY, RULE = "balance", "balance/1"
DECIDE = (
    ("keep", sentence("Keep it as it is")),
    ("change", sentence("Change the balance")),
    ("unknown", sentence("Don’t know")),
)
QUIETLY = {
    "too much building": sentence("More of the resources goes to building than the rule of thumb 20/80."),
    "too little building": sentence("Less of the resources goes to building than the rule of thumb 20/80."),
    "balanced": sentence("The resources are shared about as the rule of thumb 20/80."),
    "cannot say": sentence("Which side of 20/80 this is on cannot be said yet."),
}


def question(book: Book) -> Answer:
    """The share of time and money that builds, with its interval, against 20/80."""
    found = priced_work(book)
    if found.lacks:
        return _not_yet(book, found.lacks)
    spent = money(book, found.span.over)
    return _answer(book, found, spent, (*found.needs, *spent.needs))


def _answer(book: Book, priced: PricedWork, spent: Money, needs: tuple[Need, ...]) -> Answer:
    span, roles = priced.span, priced.roles
    found = estimate(
        roles,
        money_build=spent.build,
        money_operate=spent.operate,
        money_unclassified=spent.unclassified,
        left_out=priced.left_out,
    )
    people, logged = sum(r.people for r in roles), sum(len(r.logs) for r in roles)
    figures = _figures(book, priced, found, people, logged)
    if found.status == "cannot say":
        # No counts here: in a small team they would say who does not log.
        more = Need(what=sentence("Let more of those who work with it log."), have=0, need=1)
        is_all = logged == people and priced.left_out.spread
        return _cannot_say(span, found, figures, needs if is_all else (*needs, more))
    build, operate = Quantity(found.B or 0.0, "share"), Quantity(1 - (found.B or 0.0), "share")
    return Answer(
        key=KEY,
        status=found.status,
        says=sentence(
            "{build} of the resources went to building, {operate} to running it. The rule of thumb is 20/80.",
            build=build,
            operate=operate,
        ),
        uses=("B",),
        quietly=QUIETLY[found.status],
        period=span.over,
        rule=RULE,
        severity=0 if found.status == "balanced" else 1,
        figures=figures,
        rows=_rows(figures["B"]),
        needs=needs,
        decide=() if found.status == "balanced" else DECIDE,
        evidence=_evidence(span.over),
    )


def _figures(
    book: Book, priced: PricedWork, found: Estimate, people: int, logged: int
) -> MappingProxyType[str, Figure]:
    span, work = priced.span, priced.work
    cut = (*pieces(span.blocks, work, sides(book)), *priced.apart)
    heads: Heads = frozenset(w.who for w in work)

    def share(value: float | None, low: float | None = None, high: float | None = None) -> Figure:
        return Figure(
            value=value, unit="share", low=low, high=high, n=logged, heads=heads, grain=span.grain, pieces=cut
        )

    members = frozenset(m.key for m in book.house.members)
    return MappingProxyType(
        {
            "B": share(found.B, found.low, found.high),
            "hard_low": share(found.hard_low),
            "hard_high": share(found.hard_high),
            "logged": Figure(value=logged / people, unit="share", n=people, heads=members),
        }
    )


def _rows(build: Figure) -> tuple[Row, Row]:
    """Both sides, to be drawn as bars."""
    low, high = (None if end is None else 1 - end for end in (build.high, build.low))
    operate = replace(build, value=1 - (build.value or 0.0), low=low, high=high)
    return (
        Row(about=sentence("Building; the rule of thumb is 20 %"), key="build", figures={"share": build}),
        Row(about=sentence("Running; the rule of thumb is 80 %"), key="operate", figures={"share": operate}),
    )


def _cannot_say(
    span: Span, found: Estimate, figures: MappingProxyType[str, Figure], needs: tuple[Need, ...]
) -> NotYet:
    if found.hard_low is None or found.hard_high is None:
        says: Sentence = QUIETLY["cannot say"]
    else:
        says = sentence(
            "Somewhere between {low} and {high} of the resources went to building. "
            "Which side of 20/80 that is cannot be said yet.",
            low=Quantity(found.hard_low, "share"),
            high=Quantity(found.hard_high, "share"),
        )
    return NotYet(
        key=KEY,
        status="cannot say",
        says=says,
        uses=("hard_low", "hard_high"),
        quietly=QUIETLY["cannot say"],
        period=span.over,
        rule=RULE,
        figures=figures,
        needs=needs,
        evidence=_evidence(span.over),
    )


def _evidence(over: Period) -> tuple[Evidence, ...]:
    return Evidence(kind="time", period=over), Evidence(kind="spend", period=over), Evidence(kind="rate", period=over)


def _not_yet(book: Book, needs: tuple[Need, ...]) -> NotYet:
    says = sentence("How the resources are shared between building and running cannot be said yet.")
    return NotYet(key=KEY, status="cannot", says=says, period=book.period, rule=RULE, needs=needs)
