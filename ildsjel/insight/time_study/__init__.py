"""The time study: for a short while everything is logged, and it says what a working day goes to, and how sure."""

from ildsjel.facts.book import Book
from ildsjel.insight.answer import Answer

KEY, RULE = "time_study", "time_study/1"


def question(book: Book) -> Answer:
    """What the latest study found: hours and value per hour across all communication."""
    from ildsjel.insight.time_study.answering import answer

    return answer(book)
