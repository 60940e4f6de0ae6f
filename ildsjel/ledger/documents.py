"""Searching the documents: which hold these words, how many there are, and which come first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from django.db.models import Case, Count, QuerySet, Value, When, Window

from ildsjel.insight.search_words import Wanted
from ildsjel.ledger.document import Document
from ildsjel.ledger.searched import DECISION, HALF_TRUTH, LESSON, POST
from ildsjel.people.access import Access

ORDER = (LESSON, HALF_TRUTH, DECISION, POST)
RANK = Case(*(When(kind=kind, then=Value(rank)) for rank, kind in enumerate(ORDER)), default=Value(len(ORDER)))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hit is kept, and what it said when it was read."""

    kind: str
    key: str
    said: str


@dataclass(frozen=True, slots=True)
class Places:
    """Some of the hits, in their order, and how many there are in all."""

    at: tuple[Place, ...] = ()
    n: int = 0


def with_all(access: Access, kinds: frozenset[str], words: Sequence[Wanted]) -> QuerySet:
    """The documents that have every one of the words: by kind, those with the words themselves before those with
    words that begin with them, and the newest first."""
    itself = Case(When(words__holding_itself=tuple(words), then=Value(0)), default=Value(1))
    return _of(access, kinds).filter(words__holding=tuple(words)).order_by(RANK, itself, "-on", "-pk")


def with_some(access: Access, kinds: frozenset[str], words: Sequence[Wanted]) -> QuerySet:
    """The documents that have one of the words at least: those with the most of them first, then as above."""
    each = (Case(When(words__holding=(word,), then=Value(1)), default=Value(0)) for word in words)
    how_many = reduce(add, each)
    return _of(access, kinds).filter(words__holding_one=tuple(words)).order_by(how_many.desc(), RANK, "-on", "-pk")


def places(access: Access, found: QuerySet, start: int, most: int) -> Places:
    """So many of them, from the one with this number; what they say is asked for when it is known which they are."""
    rows = list(found.annotate(n=Window(Count("pk"))).values_list("pk", "n")[start : start + most])
    kept = Document.objects.of(access).filter(pk__in=[pk for pk, _ in rows])
    said = {pk: Place(*place) for pk, *place in kept.values_list("pk", "kind", "key", "said")}
    n = rows[0][1] if rows else found.order_by().count() if start else 0
    return Places(tuple(said[pk] for pk, _ in rows if pk in said), n)


def _of(access: Access, kinds: frozenset[str]) -> QuerySet:
    return Document.objects.of(access).filter(kind__in=kinds)
