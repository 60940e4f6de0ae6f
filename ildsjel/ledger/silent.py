"""The shared accounts nothing comes from any more."""

from __future__ import annotations

from django.db.models import QuerySet

from ildsjel.ledger.account import Account
from ildsjel.people.access import Access


def silent(access: Access) -> QuerySet[Account]:
    """Those that have stopped and are still followed, by name; everybody here may know what the figures lack."""
    shared = Account.objects.of(access).filter(owner=None, ended_at=None, stopped_at__isnull=False)
    return shared.select_related("organisation").order_by("name", "pk")
