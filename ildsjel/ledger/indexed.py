"""Indexed: whether the documents that are searched are what the ledger says."""

from __future__ import annotations

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access

NEVER = -1


class Indexed(Owned):
    """`changed` is the version of the ledger at which something that is searched last began or ceased to count, and
    `read` the one up to which the documents have been read: while they are the same there is nothing to read."""

    changed = models.BigIntegerField()
    read = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation"], name="one_index")]


def say_changed(access: Access, version: int) -> None:
    """Something has changed, in the transaction of the change."""
    _keep(Indexed(organisation=access.organisation, changed=version, read=NEVER), "changed")


def say_read(access: Access, version: int) -> None:
    """All there was at this version has been read."""
    _keep(Indexed(organisation=access.organisation, changed=version, read=version), "read")


def unread(access: Access) -> int | None:
    """The version there is something to read of; None where all is read."""
    changed, read = Indexed.objects.of(access).values_list("changed", "read").first() or (0, NEVER)
    return None if changed == read else changed


def _keep(row: Indexed, field: str) -> None:
    Indexed.objects.bulk_create([row], update_conflicts=True, unique_fields=["organisation"], update_fields=[field])
