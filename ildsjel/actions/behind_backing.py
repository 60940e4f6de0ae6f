"""What lies behind `backing`: what has been set aside, and what was booked on top of it; everybody here sees both."""

from __future__ import annotations

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Name, Quantity, sentence
from ildsjel.facts.stated import Backing
from ildsjel.insight.viewer import Viewer


def backings(book: Book, viewer: Viewer) -> Behind:
    """Every promise of time, oldest first."""
    rows = tuple(
        (one.on, Name("person", one.who), Quantity(one.seconds, "seconds"), one.sentence)
        for one in book.statements(Backing)
    )
    heads = (sentence("From"), sentence("Who"), sentence("A week"), sentence("What the leader says"))
    return Behind(sentence("Time that has been set aside."), heads, rows, len(rows))


def taken(book: Book, viewer: Viewer) -> Behind:
    """Every time some of it was taken in the period."""
    rows = tuple(
        (one.on, Name("person", one.who), Quantity(one.seconds, "seconds"), one.because, Name("person", one.decided))
        for one in book.taken
        if one.on in book.period
    )
    heads = (
        sentence("Day"),
        sentence("Who"),
        sentence("Time"),
        sentence("Because"),
        sentence("Who decided it"),
    )
    return Behind(sentence("What was booked on top of time that was set aside."), heads, rows, len(rows))
