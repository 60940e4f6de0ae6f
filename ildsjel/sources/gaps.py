"""Whole months without anything, inside the period a file covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ildsjel.facts.sentence import plural
from ildsjel.sources.reading import Remark

MOST_NAMED = 12


class Months:
    """Notes the months that days fall in, and tells which lie between them with nothing."""

    def __init__(self) -> None:
        self._days: set[date] = set()

    def note(self, days: Iterable[date]) -> None:
        """There is something on these days."""
        self._days.update(days)

    def remarks(self) -> Iterator[Remark]:
        """One remark if there is a gap."""
        if not self._days:
            return
        seen = {day.year * 12 + day.month - 1 for day in self._days}
        empty = [month for month in range(min(seen), max(seen)) if month not in seen]
        names = tuple(f"{month // 12}-{month % 12 + 1:02}" for month in empty[:MOST_NAMED])
        if names:
            says = plural(
                "There is nothing for {months} in this file. Was that month left out of the export?",
                "There is nothing for {n} months in this file: {months}. Were they left out of the export?",
                len(empty),
                months=names,
            )
            yield Remark(says)
