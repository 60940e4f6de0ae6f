"""See hands: the map of who can do what, as far as the asker may be told it by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ildsjel.actions.review import seen, usual_period
from ildsjel.actions.right import DOERS, must
from ildsjel.facts.book import Book
from ildsjel.facts.holding import holding
from ildsjel.facts.launching import Skill
from ildsjel.insight import few_hands
from ildsjel.insight.answer import Answer
from ildsjel.ledger.line import line_of
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks

if TYPE_CHECKING:
    from ildsjel.insight.few_hands.cells import Hands


@dataclass(frozen=True, slots=True)
class Seen:
    """The answer, the cells with those in them the asker may be told of, the members of their line, the kinds of work
    that are bought and nobody here can do alone, and whether the asker may be told of everybody."""

    answer: Answer
    cells: tuple[Hands, ...]
    line: frozenset[str]
    bought: tuple[str, ...]
    is_whole: bool


def see_hands(*, by: Access, now: datetime) -> Seen:
    """The map. Everybody it names, but the asker, gets a trace of it."""
    # Only now: what calculates takes long to load, and every page would wait for it.
    from ildsjel.insight.few_hands.answering import map_of

    must(by, DOERS)
    today = now.astimezone(by.organisation.zone).date()
    book = open_book(by, usual_period(by, now), now=now)
    line = line_of(by, today)
    answer = seen(by, (few_hands.question(book),), now)[0]
    every = map_of(book)
    found = (_as_told(one, line | {by.key}) for one in every)
    cells = tuple(one for one in found if one.alone or one.helped)
    named = {who for one in cells for who in (*one.alone, *one.helped)}
    leave_looks(by, {few_hands.KEY: named}, today)
    return Seen(answer, cells, line, _bought(book, every), all(one.heads <= line | {by.key} for one in every))


def _as_told(one: Hands, may_be_told: frozenset[str]) -> Hands:
    def told(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(who for who in names if who in may_be_told)

    return replace(one, alone=told(one.alone), helped=told(one.helped), heads=one.heads & may_be_told)


def _bought(book: Book, every: tuple[Hands, ...]) -> tuple[str, ...]:
    """Of the crafts money has gone to in these weeks, those nobody here can do alone."""
    from ildsjel.insight.few_hands.weeks import crafts

    if book.doing is None:
        return ()
    stated = (one for one in holding(book.stated, book.today) if isinstance(one, Skill))
    own = {one.cell[1] for one in every if one.alone} | {one.kind for one in stated if one.level == "alone"}
    return tuple(sorted({one.kind for one in book.spend if one.amount > 0} & crafts(book.house) - own))
