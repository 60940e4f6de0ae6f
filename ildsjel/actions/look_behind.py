"""Look behind a number: the facts it rests on, as far as the one who asks may see them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ildsjel.actions.behind import Behind
from ildsjel.actions.behind_asks import asks, regimes
from ildsjel.actions.behind_backing import backings, taken
from ildsjel.actions.behind_launch import musts
from ildsjel.actions.behind_learning import lessons
from ildsjel.actions.behind_outside import seen
from ildsjel.actions.behind_use import uses
from ildsjel.actions.review import viewer_of
from ildsjel.facts.book import Book
from ildsjel.facts.conversation import Conversation
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import Name, Quantity, Sentence, Value, sentence
from ildsjel.facts.stated import Ceiling, Goal, Rate, Rhythm, Worth
from ildsjel.insight.blocks import past_blocks
from ildsjel.insight.logged_weeks import LoggedWeeks
from ildsjel.insight.safe_table import hours_by_initiative
from ildsjel.insight.viewer import Viewer
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.open_talk import open_talk
from ildsjel.people.access import Access

SHOWN = 500


def look_behind(*, by: Access, kind: str, period: Period, now: datetime) -> Behind | None:
    """The facts of one kind behind an answer; None for a kind nobody can look behind."""
    if kind == "message":
        found = _conversations(by, period)
    elif kind in _KINDS:
        found = _KINDS[kind](open_book(by, period, now=now), viewer_of(by, now))
    else:
        return None
    return Behind(found.says, found.heads, found.rows[:SHOWN], len(found.rows))


def _time(book: Book, viewer: Viewer) -> Behind:
    blocks = past_blocks(book.period, book.today)
    table = hours_by_initiative(book.crew, blocks, viewer)
    rows = [(Name("initiative", key), _hours(seconds)) for key, seconds in table.rows]
    rows += [(sentence("The rest"), _hours(table.other))] if table.other else []
    rows += [(sentence("In all"), _hours(table.total))] if table.total is not None else []
    return Behind(
        _of_hours(book, Period(blocks[0].start, blocks[-1].end)),
        (sentence("Initiative"), sentence("Time")),
        tuple(rows),
        len(rows),
    )


def _of_hours(book: Book, over: Period) -> Sentence:
    if LoggedWeeks.of(book.statements(Rhythm)).leaves_out(over):
        return sentence(
            "Logged hours by initiative from {start} to {end}, where they rest on at least three people. One week in "
            "four is logged. Nobody else than the person sees a line of a log.",
            start=over.start,
            end=over.end,
        )
    return sentence(
        "Hours by initiative from {start} to {end}, where they rest on at least three people. "
        "Nobody else than the person sees a line of a log.",
        start=over.start,
        end=over.end,
    )


def _hours(seconds: int) -> Quantity:
    return Quantity(seconds, "seconds")


def _posts(book: Book, viewer: Viewer) -> Behind:
    rows = tuple(
        (post.on, Name("channel", post.channel), post.text[:200]) for post in book.posts if post.on in book.period
    )
    heads = (sentence("Day"), sentence("Channel"), sentence("Post"))
    return Behind(sentence("What was published in the period."), heads, rows, len(rows))


def _conversations(by: Access, period: Period) -> Behind:
    rows = tuple(
        (
            one.began.astimezone(by.organisation.zone),
            Name("channel", one.channel),
            one.inbound,
            one.outbound,
            _first_answer(one),
        )
        for one in sorted(open_talk(by, period), key=_waits_longest)
    )
    heads = (
        sentence("Began"),
        sentence("Channel"),
        sentence("From them"),
        sentence("From you"),
        sentence("First answer after"),
    )
    return Behind(sentence("The conversations of the period, and those that still wait."), heads, rows, len(rows))


def _first_answer(one: Conversation) -> Value:
    if _is_waiting(one):
        return sentence("Waiting")
    return sentence("–") if one.clock is None else Quantity(one.clock, "seconds")


def _is_waiting(one: Conversation) -> bool:
    return one.asked is not None and one.answered is None


def _waits_longest(one: Conversation) -> tuple[bool, datetime]:
    """Those that wait first, the one that has waited longest at the top."""
    return not _is_waiting(one), one.asked if _is_waiting(one) and one.asked else one.began


def _spend(book: Book, viewer: Viewer) -> Behind:
    rows = tuple((s.on, Name("kind", s.kind), s.note, s.amount, s.currency) for s in book.spend)
    heads = (sentence("Day"), sentence("Work"), sentence("For"), sentence("Amount"), sentence("Currency"))
    return Behind(sentence("What was paid in the period."), heads, rows, len(rows))


def _rates(book: Book, viewer: Viewer) -> Behind:
    rows = tuple((r.on, Name("role", r.role), Quantity(r.kroner, "kroner")) for r in book.statements(Rate))
    heads = (sentence("From"), sentence("Role"), sentence("An hour"))
    return Behind(sentence("What an hour has been said to cost."), heads, rows, len(rows))


def _ceilings(book: Book, viewer: Viewer) -> Behind:
    rows = tuple(
        (c.on, Name("initiative", c.initiative), Quantity(c.seconds, "seconds"), c.because)
        for c in book.statements(Ceiling)
    )
    heads = (sentence("From"), sentence("Initiative"), sentence("A week"), sentence("Because"))
    return Behind(sentence("What has been said to be far too much."), heads, rows, len(rows))


def _outcomes(book: Book, viewer: Viewer) -> Behind:
    rows = tuple((o.on, o.name, o.count, Name("channel", o.channel), o.note) for o in book.outcomes)
    heads = (sentence("Day"), sentence("What"), sentence("Count"), sentence("Channel"), sentence("Note"))
    return Behind(sentence("What has been counted of what the goals are measured by."), heads, rows, len(rows))


def _goals(book: Book, viewer: Viewer) -> Behind:
    undefined = sentence("–")
    rows = tuple((g.on, g.title, g.target or undefined, g.until or undefined) for g in book.statements(Goal))
    heads = (sentence("From"), sentence("Goal"), sentence("Target"), sentence("By"))
    return Behind(sentence("What has been said that you shall achieve or learn."), heads, rows, len(rows))


def _worths(book: Book, viewer: Viewer) -> Behind:
    rows = tuple((w.on, w.outcome, Quantity(w.kroner, "kroner"), w.because) for w in book.statements(Worth))
    heads = (sentence("From"), sentence("What"), sentence("Worth"), sentence("Because"))
    return Behind(sentence("What one of something has been said to be worth."), heads, rows, len(rows))


_KINDS: dict[str, Callable[[Book, Viewer], Behind]] = {
    "time": _time,
    "post": _posts,
    "spend": _spend,
    "rate": _rates,
    "ceiling": _ceilings,
    "outcome": _outcomes,
    "goal": _goals,
    "worth": _worths,
    "ask": asks,
    "regime": regimes,
    "backing": backings,
    "taken": taken,
    "must": musts,
    "lesson": lessons,
    "use": uses,
    "outside": seen,
}
