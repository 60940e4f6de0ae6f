"""Working out again what kept facts mean, when a label, a person or a channel has changed its meaning."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from ildsjel.ledger.label import Label
from ildsjel.ledger.message import Message
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.resum import resum
from ildsjel.ledger.retell import retell
from ildsjel.ledger.revision import Revision
from ildsjel.ledger.rows import MODELS
from ildsjel.ledger.shift import shift
from ildsjel.ledger.time import Time
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access

MEANING = ("who_id", "channel", "kind", "initiative")


def reresolve(access: Access, label: Label | None = None) -> int:
    """Resolves every fact filed under `label` again, or all without one; sums follow. How many changed.

    Runs inside the caller's transaction.
    """
    next_version(access)
    shift(access)
    resolver = Resolver(access)
    moved = 0
    for model in MODELS.values():
        names = {field.attname for field in model._meta.concrete_fields}
        rows = model.objects.of(access).filter(_under(label, names)).order_by("pk")
        moved += _again(access, model, rows.iterator(chunk_size=2000), resolver, names)
    return moved


def _under(label: Label | None, names: set[str]) -> Q:
    if label is None:
        return Q()
    return Q(under=label) | Q(by=label) if "by_id" in names else Q(under=label)


def _again(access: Access, model: type[Revision], rows: Iterable, resolver: Resolver, names: set[str]) -> int:
    changed = [row for row in rows if _moves(row, resolver, names)]
    fields = [name for name in MEANING if name in names]
    model.objects.of(access).bulk_update(changed, fields, batch_size=500)
    if model is Time:
        resum(access, {row.on for row in changed})
    if model is Message and changed:
        retell(access)
    return len(changed)


def _moves(row: Revision, resolver: Resolver, names: set[str]) -> bool:
    """Gives the row its meaning now; whether that was another than before."""
    given = {name: getattr(row, "who_id" if name == "who" else name) for name in row.fixed.split()}
    meaning = resolver.meaning(given, getattr(row, "by_id", None), row.under_id, row.on)
    now = {name: getattr(meaning, "who" if name == "who_id" else name) for name in MEANING if name in names}
    moved = any(getattr(row, name) != value for name, value in now.items())
    for name, value in now.items():
        setattr(row, name, value)
    return moved
