"""Keeping the documents in step with the ledger: what it no longer says goes, what it has come to say is read.

Nothing is read while facts are kept, so that an import is as quick as before: whoever searches has what is new since
the last time read, a little of it at a time, and a worker reads the rest (`actions/index.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from ildsjel.ledger.document import TABLE, Document, indexed
from ildsjel.ledger.indexed import say_changed, say_read, unread
from ildsjel.ledger.searched import SEARCHED, Searched
from ildsjel.ledger.turn import turn
from ildsjel.ledger.vocabulary import Word, keep_only_said, keep_words
from ildsjel.people.access import Access
from ildsjel.people.organisation import Organisation

TOGETHER = 500


def catch_up(access: Access, most: int) -> int:
    """Reads at most so many new documents, the last to come in first; how many are left."""
    version = unread(access)
    if version is None:
        return 0
    left = 0
    for searched in SEARCHED:
        fresh = _in_step(access, searched)
        for some in _parts(fresh[:most]):
            _read(access, searched, some)
        left += len(fresh[most:])
        most = max(most - len(fresh), 0)
    if not left:
        say_read(access, version)
    return left


def erase(access: Access, version: int) -> int:
    """Takes out what from this version on is not said word for word any longer, and leaves no trace of it; how many
    documents that was.

    SQLite's index of words keeps for a while what is deleted, so it is written anew.
    """
    stale = [pk for searched in SEARCHED for pk in _reworded(access, searched).values_list("pk", flat=True)]
    _delete(access, stale)
    keep_only_said(access)
    if stale and connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")
    say_changed(access, version)
    return len(stale)


def know_size() -> None:
    """Lets PostgreSQL know that there are many more documents than a moment ago; else it plans for the few it knew
    of, and takes four times as long. SQLite plans the same for few and many."""
    if connection.vendor == "postgresql":
        tables = (connection.ops.quote_name(model._meta.db_table) for model in (Document, Word))
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {', '.join(tables)}")


def _in_step(access: Access, searched: Searched) -> list[int]:
    """Puts the documents there are in step with the current rows; the rows that have none yet, the last first."""
    documents = Document.objects.of(access).filter(kind__in=searched.kinds)
    read = {row for (row,) in documents.values_list("row").plain()}
    current = {pk for (pk,) in searched.rows(access).values_list("pk").plain()}
    for some in _parts(list(read - current)):
        read |= _moved(access, searched, documents.filter(row__in=some))
    return sorted(current - read, reverse=True)


def _moved(access: Access, searched: Searched, documents: QuerySet) -> set[int]:
    """Lets documents stand for the newer rows that say the same, and takes those out that have none."""
    documents = list(documents)
    rows = searched.rows(access).filter(key__in=[one.key for one in documents])
    newer = {(kind, key, said): (pk, on) for pk, kind, key, on, said in rows.values_list(*ROW)}
    moved = [one for one in documents if (one.kind, one.key, one.said) in newer]
    for one in moved:
        one.row, one.on = newer[one.kind, one.key, one.said]
    with turn():
        Document.objects.of(access).bulk_update(moved, ["row", "on"])
    _delete(access, {one.pk for one in documents}.difference(one.pk for one in moved))
    return {one.row for one in moved}


def _read(access: Access, searched: Searched, pks: Sequence[int]) -> None:
    """Reads so many. What a row says is asked once more within the transaction, where nobody else erases."""
    rows = searched.rows(access).filter(pk__in=pks)
    ready = [_document(access, searched, *row) for row in rows.values_list(*ROW)]
    with turn():
        Organisation.objects.select_for_update().get(pk=access.organisation.pk)
        said = dict(rows.values_list("pk", "said"))
        fresh = [one for one in ready if said.get(one.row) == one.said]
        Document.objects.bulk_create(fresh, ignore_conflicts=True)
        keep_words(access, fresh)


ROW = ("pk", "kind", "key", "on", "said")


def _document(access: Access, searched: Searched, row: int, kind: str, key: str, on: object, said: str) -> Document:
    words = indexed(searched.text(said))
    return Document(organisation=access.organisation, row=row, kind=kind, key=key, on=on, said=said, **words)


def _reworded(access: Access, searched: Searched) -> QuerySet:
    same = searched.rows(access).filter(pk=OuterRef("row"), said=OuterRef("said"))
    return Document.objects.of(access).filter(~Exists(same), kind__in=searched.kinds)


def _delete(access: Access, pks: Iterable[int]) -> None:
    for some in _parts(list(pks)):
        with turn():
            Document.objects.of(access).filter(pk__in=some).delete()


def _parts(pks: Sequence[int]) -> Iterator[Sequence[int]]:
    return (pks[start : start + TOGETHER] for start in range(0, len(pks), TOGETHER))
