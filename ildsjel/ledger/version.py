"""The version of a ledger: what is derived from it holds as long as the version does."""

from __future__ import annotations

from django.db import connection

from ildsjel.people.access import Access
from ildsjel.people.organisation import Organisation

_NEXT = f'UPDATE "{Organisation._meta.db_table}" SET version = version + 1 WHERE id = %s RETURNING version'


def version_of(access: Access) -> int:
    """The version the ledger has now."""
    return Organisation.objects.values_list("version", flat=True).get(pk=access.organisation.pk)


def next_version(access: Access) -> int:
    """Takes the next version; from here to the end of the transaction no other write to this ledger goes on.

    So whatever a transaction works out again, sums above all, is worked out of all that counts.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [access.organisation.pk])
        return int(cursor.fetchone()[0])
