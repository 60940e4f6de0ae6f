"""What one of each cost: a post, an answered conversation, each thing that was counted; own and bought apart.

The own part is the kroner of one's own hours on that kind of work, with the tools shared by hours' kroner among the
running kinds; the bought part is what was paid for the same kind. For what was counted both are all running. Both are
over all there were of it, whoever made them. None rests on fewer than ten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.own_kroner import own_kroner
from ildsjel.insight.priced_work import PricedWork
from ildsjel.insight.spend_lines import Payments

ENOUGH = 10
POSTING, DIALOGUE = "posting", "dialogue"
CONTENT = (POSTING, DIALOGUE)
RUN_BY_OTHERS = ("social_ads", "other_ads", "agency")


@dataclass(frozen=True, slots=True)
class Cost:
    """Kroner for one of something, own and bought; None under ten. `is_fine`: the own part is cut by work kind."""

    key: str
    about: Sentence
    n: int
    own: float | None
    bought: float | None
    is_fine: bool


@dataclass(frozen=True, slots=True)
class Costs:
    """The share of what content and dialogue cost that went to others (None where it cost nothing), and what one of
    each cost."""

    to_others: float | None
    each: tuple[Cost, ...]


def costs_of(book: Book, found: PricedWork, paid: Payments) -> Costs:
    """The costs over the days of `found`."""
    over, own = found.span.over, own_kroner(book, found.work, found.roles)
    sides = {kind.key: kind.side for kind in book.house.kinds}
    hours = sum(kroner for kind, kroner in own.items() if sides.get(kind, "") not in ("", "building"))
    with_tools = 1 + paid.on("tools") / hours if hours else 1.0
    ours, theirs = sum(own.get(kind, 0.0) for kind in CONTENT) * with_tools, paid.of(CONTENT)
    posts = sum(post.on in over for post in book.posts)
    answers = sum(len(talk.answers) for talk in book.talk if talk.on in over)

    def of_kind(key: str, about: Sentence, n: int, kind: str) -> Cost:
        return _cost(key, about, n, own.get(kind, 0.0) * with_tools, paid.of({kind}), is_fine=True)

    bought = paid.on(*RUN_BY_OTHERS) - paid.of(kind for kind, side in sides.items() if side == "building")
    counts = counted(book, over).items()
    each = (
        of_kind("post", sentence("A post"), posts, POSTING),
        of_kind("answer", sentence("An answered enquiry"), answers, DIALOGUE),
        *(_cost(name, sentence("{name}", name=name), n, hours * with_tools, bought) for name, n in counts),
    )
    return Costs(theirs / (ours + theirs) if ours + theirs > 0 else None, each)


def counted(book: Book, over: Period) -> Mapping[str, int]:
    """How many of each thing with a measure or a worth were counted, by name."""
    counts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for outcome in sorted(book.outcomes, key=lambda o: o.name):
        if outcome.on in over:
            counts[outcome.name] += outcome.count
    return {name: int(n) for name, n in counts.items()}


def _cost(key: str, about: Sentence, n: int, own: float, bought: float, *, is_fine: bool = False) -> Cost:
    if n < ENOUGH:
        return Cost(key, about, n, None, None, is_fine)
    return Cost(key, about, n, own / n, bought / n, is_fine)
