"""All questions, in the order a leader reads them; what is most urgent goes first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.insight import (
    backing,
    balance,
    bought,
    ceiling,
    coverage,
    dialogue,
    enough_time,
    few_hands,
    joy,
    launch,
    learning,
    outside,
    progress,
    regime,
    rigidity,
    spend,
    time_study,
    worth,
)
from ildsjel.insight.answer import Answer

IN_ORDER = (
    coverage,
    progress,
    ceiling,
    enough_time,
    balance,
    bought,
    dialogue,
    worth,
    spend,
    regime,
    few_hands,
    learning,
    launch,
    time_study,
    backing,
    joy,
    rigidity,
    outside,
)
OF_ONE_THING: Mapping[str, Callable[[Book, str], Answer]] = MappingProxyType(
    {enough_time.KEY: enough_time.question, launch.KEY: launch.question}
)
QUESTIONS: Mapping[str, Callable[[Book], Answer]] = MappingProxyType({each.KEY: each.question for each in IN_ORDER})
URGENT = 2


def ask_all(book: Book) -> tuple[Answer, ...]:
    """Every question asked of the book: what the leader should decide first, then the reading order."""
    answers = [question(book) for question in QUESTIONS.values()]
    return in_order(answers)


def ask_about(book: Book, key: str, about: str) -> Answer | None:
    """One question, of those that speak of one thing at a time, about this one; None where it cannot be."""
    found = OF_ONE_THING[key](book, about) if key in OF_ONE_THING else None
    return found if found and found.about == about else None


def in_order(answers: list[Answer]) -> tuple[Answer, ...]:
    """The answers with the urgent ones first; else as they stand."""
    return tuple(sorted(answers, key=lambda answer: answer.severity < URGENT))
