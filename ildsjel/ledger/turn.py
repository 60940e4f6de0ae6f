"""Taking turns: short writes to SQLite wait in line, where SQLite itself would sleep and try again."""

from __future__ import annotations

import fcntl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, transaction

_own = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """A transaction that begins when it is our turn: first come, first served, over threads and processes.

    The lock is the kernel's: whoever is killed lets go of it. PostgreSQL keeps its own line.
    """
    with line("turn"), transaction.atomic():
        yield


@contextmanager
def line(name: str) -> Iterator[None]:
    """One at a time of those who stand in the line of this name; in no line at all where SQLite is not asked."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():
        yield
        return
    lock = _lock(Path(f"{connection.settings_dict['NAME']}.{name}"))
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(lock, fcntl.LOCK_UN)


def _lock(path: Path) -> int:
    """This thread's own handle on the file: a lock is held by a handle, not by a process."""
    held = getattr(_own, "locks", None)
    if held is None:
        held = _own.locks = {}
    if path not in held:
        held[path] = path.open("a")
    return held[path].fileno()
