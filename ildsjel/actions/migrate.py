"""Migrate: brings the database to the program's version; of several that start at once, one does it for all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection

from ildsjel.ledger.turn import line

OURS = 1_907_060_609  # Any number, as long as nothing else here locks it.


def migrate() -> None:
    """Goes on when the database is of this version."""
    with _alone():
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor == "sqlite":
        with line("migrating"):
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [OURS])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [OURS])
