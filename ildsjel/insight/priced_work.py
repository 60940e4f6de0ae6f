"""The work money is held against: what members have logged over whole blocks, and what an hour of it costs.

Whole past blocks of four weeks that the period touches; before the first one with work in it is over, the running
one, which only those whose time it is may see in figures. Where one week in four is logged, it is scaled up
(`sampled_hours.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Name, plural, sentence
from ildsjel.facts.sums import WorkSum
from ildsjel.insight.answer import Grain, Heads, Need
from ildsjel.insight.blocks import block_of, past_blocks
from ildsjel.insight.roles import roles_of
from ildsjel.insight.sampled_hours import apart, design, left_out, whole_work
from ildsjel.insight.share_of_building import EVERY_WEEK, LeftOut, Role


@dataclass(frozen=True, slots=True)
class Span:
    """The days an answer is read over, the pieces they are made of, and how fine those are."""

    over: Period
    blocks: tuple[Period, ...]
    grain: Grain


@dataclass(frozen=True, slots=True)
class PricedWork:
    """What is logged by members, and their roles with a price each.

    `lacks` is what must be there before anything can be said, `needs` what would make it more complete. `left_out` is
    what weeks that were not to be logged do to it, and `apart` whose time is in them and in the others.
    """

    span: Span
    work: tuple[WorkSum, ...] = ()
    roles: tuple[Role, ...] = ()
    lacks: tuple[Need, ...] = ()
    needs: tuple[Need, ...] = ()
    left_out: LeftOut = EVERY_WEEK
    apart: tuple[Heads, ...] = ()


def priced_work(book: Book) -> PricedWork:
    """The work of the book's period, ready to be held against money."""
    span, known = span_of(book), {m.key for m in book.house.members}
    logged = whole_work(book, span.over)
    if not logged:
        return PricedWork(span, lacks=(Need(what=sentence("Log the first six minutes."), have=0, need=1),))
    unmatched = {w.who for w in logged} - known
    needs = (*((_match(len(unmatched)),) if unmatched else ()), *design(book, span.over))
    work = [w for w in logged if w.who in known]
    if not work:
        return PricedWork(span, lacks=needs)
    roles, unpriced = roles_of(book, work, span.over)
    if unpriced:
        return PricedWork(span, lacks=tuple(_state_rate(role) for role in unpriced), needs=needs)
    return PricedWork(
        span,
        tuple(work),
        tuple(roles),
        needs=needs,
        left_out=left_out(book, span.over, work),
        apart=apart(book, span.over),
    )


def span_of(book: Book) -> Span:
    """Whole blocks that are over; before the first of them the one that is not, for those it rests on alone."""
    blocks = past_blocks(book.period, book.today)
    over = Period(blocks[0].start, blocks[-1].end)
    if any(w.block in over for w in book.work):
        return Span(over, blocks, "")
    block = block_of(min(book.period.end, book.today))
    return Span(Period(block.start, min(block.end, book.today)), (block,), "day")


def _match(n: int) -> Need:
    what = plural(
        "Say who {n} name in the log is; that time is not in the figures.",
        "Say who {n} names in the log are; their time is not in the figures.",
        n,
    )
    return Need(what=what, have=0, need=n)


def _state_rate(role: str) -> Need:
    return Need(
        what=sentence("State what an hour costs for the role “{role}”.", role=Name("role", role)), have=0, need=1
    )
