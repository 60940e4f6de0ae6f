"""Document: the words of one thing that can be searched for, under the database's own index of words.

Both engines index the same words and stems, worked out here (`insight/stems.py`), so that they find the same: on
SQLite in an FTS5 table that follows this one by triggers, on PostgreSQL in a column `vector` under a GIN index. Both
are made by the migration that made this table, and one that alters the table must make them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.db.models import Lookup

from ildsjel.insight.search_words import Wanted
from ildsjel.insight.stems import stems_of, words_of
from ildsjel.ledger.gate import Owned


class Document(Owned):
    """What the ledger said of the fact with this kind and key when it was read: `said` is the text of a post or the
    line of a statement, and `row` the number of the row. It points to the fact, and is shown to nobody."""

    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=120)
    row = models.BigIntegerField()
    on = models.DateField()
    said = models.TextField()
    words = models.TextField()
    stems = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "kind", "key"], name="one_document_a_fact")]
        indexes = [models.Index(fields=["organisation", "kind", "row"], name="documents_by_row")]


class Holding(Lookup):
    """`filter(words__holding=[one, other])`: every one of these words is in it, as it is or in another form.

    `words__holding_itself` leaves out words that only begin with one of them; `words__holding_one` asks for one of
    them at least.
    """

    lookup_name = "holding"
    prepare_rhs = False
    with_beginnings = True
    wants_all = True

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """By the FTS5 table."""
        either = (" OR ".join(f'"{term}"{"*" * begins}' for term, begins in one) for one in self._terms())
        row = f"{connection.ops.quote_name(self.lhs.alias)}.id"
        asked = (" AND " if self.wants_all else " OR ").join(f"({one})" for one in either)
        return f"{row} IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)", [asked]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """By the column of lexemes."""
        either = (" | ".join(f"'{term}'{':*' * begins}" for term, begins in one) for one in self._terms())
        column = f"{connection.ops.quote_name(self.lhs.alias)}.vector"
        asked = (" & " if self.wants_all else " | ").join(f"({one})" for one in either)
        return f"{column} @@ %s::tsquery", [asked]

    def _terms(self) -> Iterable[list[tuple[str, bool]]]:
        """For each word what it may be met by, and whether that is only the beginning."""
        for one in self._words():
            begins = [(one.beginning, True)] if self.with_beginnings and one.beginning else []
            yield [*((stem, False) for stem in sorted(one.stems)), *begins]

    def _words(self) -> Sequence[Wanted]:
        return self.rhs


class HoldingItself(Holding):
    """The words themselves, in any of their forms."""

    lookup_name = "holding_itself"
    with_beginnings = False


class HoldingOne(Holding):
    """One of the words at least: asked for at once, it is read once."""

    lookup_name = "holding_one"
    wants_all = False


TABLE = "ledger_document_words"
for lookup in (Holding, HoldingItself, HoldingOne):
    Document._meta.get_field("words").register_lookup(lookup)


def indexed(text: str) -> dict[str, str]:
    """What the columns `words` and `stems` hold for a text."""
    words = words_of(text)
    stems = frozenset().union(*map(stems_of, words)).difference(words)
    return {"words": " ".join(words), "stems": " ".join(sorted(stems))}
