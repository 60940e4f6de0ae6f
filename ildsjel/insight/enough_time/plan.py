"""The learning plan: few, usual and many hours in blocks of four weeks, so that the weeks differ enough to tell."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from random import Random

from ildsjel.facts.learning_plan import BLOCK

Levels = tuple[float, float, float]
SHARES = (0.4, 1.0, 2.2)
RECENT, LEAST = 13, 0.5


def levels(hours: Sequence[float], ceiling: float | None) -> Levels:
    """Hours a week for few, usual and many, in half hours; none above the ceiling if there is one, and none
    under half an hour."""
    recent = hours[-RECENT:]
    usual = sum(recent) / len(recent)
    most = _half(SHARES[-1] * usual) if ceiling is None else floor(2 * ceiling) / 2
    few, same, many = (max(LEAST, min(_half(share * usual), most)) for share in SHARES)
    return few, same, many


def in_order(seed: str, given: Levels) -> tuple[float, ...]:
    """The levels as they are tried: by lot, the same every time for the same initiative."""
    return tuple(Random(seed).sample(given, len(given)))


def differ(given: Levels) -> bool:
    """Whether the levels are far enough apart to tell anything: under a low ceiling they are not."""
    return given[0] < given[-1]


def more_than(now: float, given: Levels) -> float:
    """How many hours the whole plan takes above going on at `now` hours a week; fewer hours are below zero."""
    return BLOCK * sum(level - now for level in given)


def _half(hours: float) -> float:
    return floor(2 * hours + 0.5) / 2
