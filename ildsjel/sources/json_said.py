"""What a value in JSON says at a place inside it, whatever else may stand there instead."""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def at(value: Any, *path: str | int) -> Any:
    """What stands at a path of names and places, or None."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def text_of(value: Any, *path: str | int) -> str:
    """The text or whole number at a path, as text; else nothing."""
    found = at(value, *path)
    is_said = isinstance(found, str | int) and not isinstance(found, bool)
    return str(found).strip() if is_said else ""


def list_of(value: Any, *path: str | int) -> list[Any]:
    """The list at a path; a single value is a list of one, and nothing is one of none."""
    found = at(value, *path)
    return found if isinstance(found, list) else [] if found is None else [found]


def count_of(value: Any, *path: str | int) -> Decimal | None:
    """The whole number at a path that counts something, or None."""
    found = at(value, *path)
    is_count = isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 10**15
    return Decimal(found) if is_count else None
