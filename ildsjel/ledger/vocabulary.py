"""Every word that is in some document of an organisation, for telling which of them was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.db import models
from django.db.models import Subquery

from ildsjel.insight.near_words import Near, lengths, nearest, plain
from ildsjel.ledger.document import Document
from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access, board
from ildsjel.people.organisation import Organisation


class Word(Owned):
    """A word, and how it is typed where there is no æ, ø or å. It may be in no document any longer: whoever asks
    looks whether it is. What has been erased is not among them."""

    word = models.CharField(max_length=100)
    typed = models.CharField(max_length=100)
    length = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "word"], name="one_word")]
        indexes = [models.Index(fields=["organisation", "length", "id"], name="words_by_length")]


def keep_words(access: Access, documents: Iterable[Document]) -> None:
    """Adds the words of these documents, in the transaction they are kept in."""
    words = sorted({word for document in documents for word in document.words.split()})
    rows = (Word(organisation=access.organisation, word=one, typed=plain(one), length=len(one)) for one in words)
    Word.objects.bulk_create(rows, ignore_conflicts=True)


def keep_only_said(access: Access) -> None:
    """Takes out the words that are in no document."""
    Word.objects.of(access).delete()
    keep_words(access, Document.objects.of(access).only("words"))


def near(access: Access, word: str) -> list[Near]:
    """The words that may have been meant, the nearest first."""
    firm, known, long = access.organisation, dict[str, str](), lengths(word)
    for length, last in zip(long, _last_of(access, long) if long else (), strict=True):
        if last:
            known |= _typed(firm.pk, firm.furnished, length, last)
    return nearest(word, known)


def _last_of(access: Access, long: Sequence[int]) -> tuple[int | None, ...]:
    """The number of the last word of each length, all asked for at once."""
    words = Word.objects.of(access).order_by("-pk").values("pk")
    each = (Subquery(words.filter(length=length)[:1]) for length in long)
    return Organisation.objects.filter(pk=access.organisation.pk).values_list(*each).get()


@lru_cache(maxsize=64)
def _typed(organisation: int, mark: str, length: int, last: int) -> dict[str, str]:
    """The words of this length, kept in mind until one more has come; to fetch them takes longer than to compare."""
    of = board(Organisation.objects.get(pk=organisation))
    rows = Word.objects.of(of).filter(length=length, pk__lte=last).values_list("word", "typed")
    return dict(rows.plain())
