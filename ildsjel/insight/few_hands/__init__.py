"""Who knows what: how many people a firm can lose before nobody is able to do what it does."""

from ildsjel.facts.book import Book
from ildsjel.insight.answer import Answer

KEY, RULE = "few_hands", "few_hands/1"


def question(book: Book) -> Answer:
    """What one person alone can do, and how many can be away before more than half of it stands still."""
    from ildsjel.insight.few_hands.answering import answer

    return answer(book)
