"""What lies behind `learning`: the lessons, and how far each has come. Who has taken which step is not in it."""

from __future__ import annotations

from ildsjel.actions.behind import Behind
from ildsjel.facts.book import Book
from ildsjel.facts.learning import Change, Lesson, Spread
from ildsjel.facts.sentence import sentence
from ildsjel.insight.lessons import standings
from ildsjel.insight.viewer import Viewer


def lessons(book: Book, viewer: Viewer) -> Behind:
    """Every lesson, newest first."""
    found = standings(book.steps(Lesson), book.steps(Spread), book.steps(Change), book.house.members)
    undefined = sentence("–")
    rows = tuple(
        (one.lesson.on, one.lesson.text, one.read, one.taught, one.used, one.learned_on or undefined)
        for one in reversed(found)
    )
    heads = (
        sentence("Day"),
        sentence("Lesson"),
        sentence("Read"),
        sentence("Taught back"),
        sentence("Used"),
        sentence("Learned"),
    )
    return Behind(sentence("The lessons, and how many have taken each step with them."), heads, rows, len(rows))
