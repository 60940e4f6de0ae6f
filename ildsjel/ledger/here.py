"""Which of many facts are here already, by their keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import connection

from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.revision import Revision
from ildsjel.ledger.statement import Statement

Model = type[Revision] | type[Statement]


def here(
    model: Model, keys: Sequence[str], resolver: Resolver, receipt: Receipt | None = None
) -> list[Revision | Statement]:
    """The current rows that keep facts with these keys, and those kept so far under `receipt`; the newest last."""
    wanted = _narrowed(model, keys, resolver)
    if not wanted:
        return []
    rows = model.objects.of(resolver.access).met(receipt).filter(key__among=wanted)
    return list(rows.order_by("pk"))


def _narrowed(model: Model, keys: Sequence[str], resolver: Resolver) -> Collection[str]:
    """The keys that may be here: what a file tells of a new period lies between no keys there are.

    To look there costs little; to look each of them up takes as long as to write them. PostgreSQL has an order of
    its own for texts.
    """
    if connection.vendor != "sqlite":
        return keys
    between = model.objects.of(resolver.access).filter(key__gte=min(keys), key__lte=max(keys))
    found = list(between.values_list("key", flat=True)[: len(keys) + 1])
    return set(found) & set(keys) if len(found) <= len(keys) else keys
