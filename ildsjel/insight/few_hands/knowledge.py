"""What somebody knows of a cell (a channel or initiative, and a craft), from what they have done in it.

K(p, c) = sum of w_kind * amount * 2^(-age / H), age and half-life H in weeks. Hours and substantive replies of one
day in one cell are two measures of the same work: the larger counts. Able alone from K = 12,
with help from K = 3 [set].
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

HALF_LIFE, BAND = 26.0, (13.0, 26.0, 52.0)
ABLE, WITH_HELP = 12.0, 3.0
REPLY = 0.1
WEIGHTS: Mapping[str, float] = {"hour": 1.0, "pairing": 0.5, "lesson": 1.0, "teaching": 1.0, "taught": 0.5}
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Did:
    """Something a person did in a cell on a day: so many hours, replies or lessons."""

    on: date
    who: str
    cell: Cell
    kind: Literal["hour", "reply", "pairing", "lesson", "teaching", "taught"]
    amount: float


def points(did: Iterable[Did]) -> dict[tuple[date, str, Cell], float]:
    """What a day of each person in each cell is worth, before it ages."""
    found: defaultdict[tuple[date, str, Cell], float] = defaultdict(float)
    worked: defaultdict[tuple[date, str, Cell], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for one in did:
        key = (one.on, one.who, one.cell)
        if one.kind in ("hour", "reply"):
            worked[key][one.kind == "reply"] += one.amount
        else:
            found[key] += WEIGHTS[one.kind] * one.amount
    for key, (hours, replies) in worked.items():
        found[key] += max(WEIGHTS["hour"] * hours, REPLY * replies)
    return dict(found)


def knowledge(did: Iterable[Did], today: date, half_life: float = HALF_LIFE) -> dict[tuple[str, Cell], float]:
    """K of each person in each cell today."""
    found: defaultdict[tuple[str, Cell], float] = defaultdict(float)
    for (on, who, cell), value in points(did).items():
        if on <= today:
            found[who, cell] += value * 0.5 ** ((today - on).days / 7 / half_life)
    return dict(found)
