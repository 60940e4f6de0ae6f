"""The one question that shows that a lesson has been read: which of three says why it works."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from ildsjel.facts.learning import Lesson
from ildsjel.facts.sentence import Sentence, sentence

MOST = 3
ELSE: tuple[Sentence, ...] = (
    sentence("Because it was tried once, and went well."),
    sentence("Because the more we post, the better."),
)
"""What stands beside it while there are too few other lessons."""
Option = str | Sentence


def options(lesson: Lesson, others: Sequence[Lesson]) -> tuple[Option, ...]:
    """Three reasons, its own among them, in an order that is the same every time; none while it has no reason."""
    if not lesson.why:
        return ()
    wrong = dict.fromkeys(one.why for one in others if one.why and one.why.casefold() != lesson.why.casefold())
    reasons: list[Option] = [*_ordered(lesson, list(wrong))]
    found = [*reasons, *ELSE][: MOST - 1]
    place = _mark(lesson, lesson.why) % MOST
    return (*found[:place], lesson.why, *found[place:])


def is_right(lesson: Lesson, answer: str) -> bool:
    """Whether the answer is the lesson's own reason."""
    return bool(lesson.why) and answer.strip() == lesson.why


def _ordered(lesson: Lesson, reasons: list[str]) -> list[str]:
    return sorted(reasons, key=lambda reason: _mark(lesson, reason))


def _mark(lesson: Lesson, text: str) -> int:
    return int.from_bytes(blake2b(f"{lesson.id} {text}".encode(), digest_size=4).digest())
