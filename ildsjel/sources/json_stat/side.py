"""One dimension of a JSON-stat 2 data set: its codes, in their order, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Side:
    """One dimension: its codes in their order, what they are called, their units and the notes on it and on them."""

    name: str
    codes: tuple[str, ...]
    places: Mapping[str, int]
    labels: Mapping[str, str]
    units: Mapping[str, str]
    notes: tuple[str, ...]
    code_notes: Mapping[str, tuple[str, ...]]


def side_of(name: str, said: dict[str, Any]) -> Side:
    """The dimension of this name."""
    category = said["category"]
    labels, index = category.get("label") or {}, category.get("index")
    if index is None:
        index = list(labels)
    codes = index if isinstance(index, list) else sorted(index, key=lambda code: index[code])
    units = {
        code: text_of(unit.get("base") or unit.get("label")) for code, unit in (category.get("unit") or {}).items()
    }
    return Side(
        name=name,
        codes=tuple(map(str, codes)),
        places={str(code): place for place, code in enumerate(codes)},
        labels={code: text_of(label) for code, label in labels.items()},
        units=units,
        notes=notes_of(said.get("note")),
        code_notes={code: notes_of(note) for code, note in (category.get("note") or {}).items()},
    )


def notes_of(said: Any) -> tuple[str, ...]:
    """Notes, one or several."""
    return (said,) if isinstance(said, str) else tuple(map(text_of, said or ()))


def text_of(said: Any) -> str:
    """A text on one line, without what no text can hold."""
    text = said if isinstance(said, str) else ""
    return " ".join(text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
