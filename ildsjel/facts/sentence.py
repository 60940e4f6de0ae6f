"""Sentences without a framework: an English text marked for translation, and the values to put in.

Pure code returns a `Sentence`; a surface turns it into words in the reader's language (`surfaces/show/say.py`).
The names `sentence` and `plural` are what the message extraction looks for, so their texts must be literals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, Union

Unit = Literal[
    "count",
    "share",
    "seconds",
    "span",
    "working",
    "hours",
    "days",
    "weeks",
    "kroner",
    "per_krone",
    "minutes",
    "rough",
    "fine",
    "words",
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; `share` is 0..1, `seconds` is working time, shown as hours and minutes. Two are seconds
    too, and shown in days when they are long: `span` is time by the clock, `working` working time. `per_krone` is
    kroner for each krone; `fine` has two figures that count, however small it is; `words` is how many, in words up to
    ten."""

    value: float | int | Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Name:
    """A thing whose name depends on the language: `Name("channel", "facebook")`."""

    of: Literal["channel", "kind", "initiative", "role", "person"]
    key: str


@dataclass(frozen=True, slots=True)
class Schedule:
    """Opening hours in their written form, to be shown with the weekdays of the language."""

    text: str


Value = Union[str, int, float, Decimal, date, datetime, Quantity, Name, Schedule, "Sentence", tuple["Value", ...]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What to say; `many` and `count` are set when the wording depends on a number."""

    text: str
    values: Mapping[str, Value]
    many: str = ""
    count: int = 0

    def __reduce__(self) -> tuple[Callable[..., Sentence], tuple[object, ...]]:
        """To be handed from one process to another; a view of a mapping cannot be."""
        return _unpacked, (self.text, dict(self.values), self.many, self.count)


def sentence(text: str, **values: Value) -> Sentence:
    """A sentence with one wording."""
    return Sentence(text, MappingProxyType(values))


def _unpacked(text: str, values: dict[str, Value], many: str, count: int) -> Sentence:
    return Sentence(text, MappingProxyType(values), many, count)


def plural(one: str, many: str, n: int, **values: Value) -> Sentence:
    """A sentence whose wording depends on the number `n`, which it may name as `{n}`."""
    return Sentence(one, MappingProxyType({"n": n, **values}), many, n)
