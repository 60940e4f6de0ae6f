"""Sentences kept in a row, so that they can be said later in any language."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from ildsjel.facts.sentence import Quantity, Sentence, Value


def as_json(said: Sentence) -> dict[str, Any]:
    """The sentence as plain data."""
    values = {name: _pack(value) for name, value in said.values.items()}
    return {"text": said.text, "many": said.many, "count": said.count, "values": values}


def from_json(kept: dict[str, Any]) -> Sentence:
    """The sentence it was."""
    values = {name: _unpack(value) for name, value in kept["values"].items()}
    return Sentence(kept["text"], MappingProxyType(values), kept["many"], kept["count"])


def _pack(value: Value) -> Any:
    match value:
        case Sentence():
            return {"sentence": as_json(value)}
        case Quantity():
            return {"quantity": [float(value.value), value.unit]}
        case date():
            return {"day": value.isoformat()[:10]}
        case int() | float() | str():
            return value
        case _:
            return str(value)


def _unpack(value: Any) -> Value:
    match value:
        case {"sentence": kept}:
            return from_json(kept)
        case {"quantity": [number, unit]}:
            return Quantity(number, unit)
        case {"day": day}:
            return date.fromisoformat(day)
        case _:
            return value
