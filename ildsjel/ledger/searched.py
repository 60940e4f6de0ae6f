"""What of a ledger can be searched: lessons, half-truths and decisions, by their words, and the posts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import F, QuerySet, Value

from ildsjel.facts.text import read_line
from ildsjel.ledger.post import Post
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access

LESSON, HALF_TRUTH, DECISION, POST = "lesson", "halftruth", "decision", "post"
WORDS = {
    LESSON: ("text", "why", "unless"),
    HALF_TRUTH: ("fact", "claim", "misleads"),
    DECISION: ("because", "learned"),
}
"""The words of each statement, the most telling first. Who said it is not among them, nor any verdict."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A table with such facts: their kinds, its current rows, each with its `kind` and what it has `said`, and the
    words of that."""

    kinds: tuple[str, ...]
    rows: Callable[[Access], QuerySet]
    text: Callable[[str], str]


def _statements(access: Access) -> QuerySet:
    return Statement.objects.of(access).current().filter(kind__in=WORDS).annotate(said=F("line"))


def _words(line: str) -> str:
    fact = read_line(line)
    return "\n".join(getattr(fact, name) for name in WORDS[type(fact).__name__.casefold()])


def _posts(access: Access) -> QuerySet:
    return Post.objects.of(access).current().exclude(text="").annotate(kind=Value(POST), said=F("text"))


SEARCHED = (Searched(tuple(WORDS), _statements, _words), Searched((POST,), _posts, str))
