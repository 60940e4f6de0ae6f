"""Ready-made sums, worked out again for the weeks a write has touched; always inside that write's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ildsjel.facts.period import Period
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access


def resum(access: Access, days: Iterable[date]) -> None:
    """Works out the sums of every block of four weeks that holds one of `days`, from the entries that count now."""
    with gathering(access) as gains:
        for block in sorted({block_of(day) for day in days}, key=lambda block: block.start):
            _forget(access, block)
            gains.take(Time.objects.of(access).current().filter(on__range=(block.start, block.end)))
        gains.add()


def _forget(access: Access, block: Period) -> None:
    span = (block.start, block.end)
    DaySum.objects.of(access).filter(on__range=span).delete()
    PersonDay.objects.of(access).filter(on__range=span).delete()
    CrewSum.objects.of(access).filter(week__range=span).delete()
    WorkSum.objects.of(access).filter(block=block.start).delete()
