"""What has been said, stretch by stretch: weeks in a row with the same statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ildsjel.insight.answer import Said


@dataclass(frozen=True, slots=True)
class Span:
    """The Mondays of the first and the last week a statement stood, how many weeks that is, and in how many of them
    the week itself supported it."""

    first: date
    last: date
    shown: str
    weeks: int
    supported: int


def spans(past: Sequence[Said]) -> tuple[Span, ...]:
    """The stretches, the newest first."""
    found = []
    for shown, group in groupby(past, key=lambda said: said.shown):
        weeks = list(group)
        supported = sum(said.status == shown for said in weeks)
        found.append(Span(weeks[0].week, weeks[-1].week, shown, len(weeks), supported))
    return tuple(reversed(found))
