"""The database is read page by page while a file comes in: mapped, a quarter of a gigabyte of it counts as memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def unmapped() -> Iterator[None]:
    """Until it is left, on this connection; nothing to do where SQLite is not asked."""
    usual = _map(0) if connection.vendor == "sqlite" else None
    try:
        yield
    finally:
        if usual:
            _map(usual)


def _map(size: int) -> int | None:
    """Sets how much is mapped; how much it was, None for a database that lies in memory."""
    with connection.cursor() as cursor:
        was = cursor.execute("PRAGMA mmap_size").fetchone()
        cursor.execute(f"PRAGMA mmap_size={size}")
    return was[0] if was else None
