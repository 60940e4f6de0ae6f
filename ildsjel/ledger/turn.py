"""Taking turns: short writes to SQLite wait in line, where SQLite itself would sleep and try again."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection, transaction

_own = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """A transaction that begins when it is our turn: first come, first served, over threads and processes.

    The lock is the kernel's: whoever is killed lets go of it. PostgreSQL keeps its own line.
    """
    with _on_disk_afterwards(), line("turn"), transaction.atomic():
        yield


@contextmanager
def line(name: str) -> Iterator[None]:
    """One at a time of those who stand in the line of this name; in no line at all where SQLite is not asked."""
    if not _has_lines():
        yield
        return
    lock = _lock(Path(f"{connection.settings_dict['NAME']}.{name}"))
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(lock, fcntl.LOCK_UN)


@contextmanager
def _on_disk_afterwards() -> Iterator[None]:
    """Waits for the disk once our turn is over, not while everybody else stands in line: what was written is on it
    before we go on, as with `synchronous=FULL`, and one wait serves all who have written by then.

    Until then the log of SQLite is whole, whatever happens (https://sqlite.org/wal.html); where it is gone, all of it
    has been moved into the file itself, by way of the disk.
    """
    if not _has_lines():
        yield
        return
    _synchronous("NORMAL")
    try:
        yield
    finally:
        _synchronous("FULL")
    with suppress(FileNotFoundError), Path(f"{connection.settings_dict['NAME']}-wal").open("rb", buffering=0) as log:
        os.fsync(log.fileno())


def _synchronous(mode: str) -> None:
    connection.ensure_connection()
    with connection.wrap_database_errors:
        connection.connection.execute(f"PRAGMA synchronous={mode}")


def _has_lines() -> bool:
    return connection.vendor == "sqlite" and not connection.in_atomic_block and not connection.is_in_memory_db()


def _lock(path: Path) -> int:
    """This thread's own handle on the file: a lock is held by a handle, not by a process."""
    held = getattr(_own, "locks", None)
    if held is None:
        held = _own.locks = {}
    if path not in held:
        held[path] = path.open("a")
    return held[path].fileno()
