"""The learning plan: few, usual and many hours in blocks of four weeks, so that the weeks differ enough to tell."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from random import Random

Levels = tuple[float, float, float]
SHARES = (0.4, 1.0, 2.2)
RECENT, BLOCK, LEAST = 13, 4, 0.5


def levels(hours: Sequence[float], ceiling: float) -> Levels:
    """Hours a week for few, usual and many, in half hours; none above the ceiling, if that is half an hour at all."""
    recent = hours[-RECENT:]
    usual = sum(recent) / len(recent)
    few, same, many = (max(LEAST, min(_half(share * usual), floor(2 * ceiling) / 2)) for share in SHARES)
    return few, same, many


def in_order(seed: str, given: Levels) -> tuple[float, ...]:
    """The levels as they are tried: by lot, the same every time for the same initiative."""
    return tuple(Random(seed).sample(given, len(given)))


def _half(hours: float) -> float:
    return floor(2 * hours + 0.5) / 2
