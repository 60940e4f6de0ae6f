"""Every word of the documents of an organisation, for telling which of them was meant."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from django.db.models import Count, Max

from ildsjel.insight.near_words import Vocabulary
from ildsjel.ledger.document import Document
from ildsjel.people.access import Access, board
from ildsjel.people.organisation import Organisation


def vocabulary_of(access: Access, kinds: frozenset[str]) -> Vocabulary:
    """The words of documents of these kinds; kept in mind for as long as the documents are the same."""
    firm = access.organisation
    rows = Document.objects.of(access).aggregate(n=Count("pk"), last=Max("pk"))
    return _gathered(firm.pk, firm.furnished, kinds, rows["n"], rows["last"])


@lru_cache(maxsize=8)
def _gathered(organisation: int, mark: str, kinds: frozenset[str], n: int, last: int | None) -> Vocabulary:
    of = board(Organisation.objects.get(pk=organisation))
    rows = Document.objects.of(of).filter(kind__in=kinds).values_list("words")
    return Vocabulary.of(Counter(" ".join(words for (words,) in rows.plain()).split()))
