"""What a published table says now, and what may be compared in it: never two figures with a series break between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ildsjel.facts.book import Book
from ildsjel.facts.outside import Published, SeriesBreak
from ildsjel.facts.table_period import start_of

Value = tuple[str, Decimal]


@dataclass(frozen=True, slots=True)
class Edition:
    """A series as it stood on a day. `eras` counts the breaks up to each of its periods: two periods can be compared
    where they have as many."""

    published: Published
    eras: Mapping[str, int]

    @property
    def newest(self) -> Value:
        """The latest figure."""
        return self.published.m[-1]

    @property
    def before(self) -> Value | None:
        """The figure before the latest, if there is one."""
        return self.published.m[-2] if len(self.published.m) > 1 else None

    def era(self, period: str) -> int:
        """How many breaks there are up to a period; none up to one that is older than the table."""
        return self.eras.get(period, 0)

    def break_between(self, earlier: str, later: str) -> str:
        """The last period from which it is counted another way, between the two; empty where they compare."""
        era = self.era(later)
        return "" if era == self.era(earlier) else next(period for period, own in self.eras.items() if own == era)


def editions(book: Book, series: str, end: date) -> tuple[Edition, ...]:
    """The series as it has been published by a day, oldest first; what has no figures is left out."""
    stated = [one for one in book.statements(SeriesBreak) if one.measure == series and one.on <= end]
    found = sorted((p for p in book.published if p.series == series and p.on <= end and p.m), key=lambda p: p.on)
    return tuple(Edition(one, _eras(one, stated)) for one in found)


def _eras(published: Published, stated: Sequence[SeriesBreak]) -> dict[str, int]:
    periods = [period for period, _ in published.m]
    turns = _turns(published, periods) | {turn for said in stated if (turn := _from(periods, said.on)) is not None}
    return {period: sum(turn <= place for turn in turns) for place, period in enumerate(periods)}


def _turns(published: Published, periods: Sequence[str]) -> set[int]:
    """The places of the publisher's breaks; one in a period without a figure is at the next that has one."""
    found = set()
    for code in published.breaks:
        start = start_of(code)
        if code in periods:
            found.add(periods.index(code))
        elif start and (turn := _from(periods, start)) is not None:
            found.add(turn)
    return found


def _from(periods: Sequence[str], day: date) -> int | None:
    """The place of the first period that begins on a day or later."""
    starts = ((place, start_of(period)) for place, period in enumerate(periods))
    return next((place for place, start in starts if start and start >= day), None)
