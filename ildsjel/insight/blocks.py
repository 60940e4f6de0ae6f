"""Whole weeks and fixed blocks of four weeks: the only edges a sum of other people's time may have.

Blocks are counted from Monday 3 January 2000 and never move with the period somebody asks about, so two
overlapping periods cannot be subtracted to single out a day. A week or a block counts once it is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ildsjel.facts.period import DAY, WEEK, Period, monday

EPOCH = date(2000, 1, 3)
BLOCK = 4 * WEEK


def block_of(day: date) -> Period:
    """The fixed block of four ISO weeks a day lies in."""
    start = EPOCH + (day - EPOCH) // BLOCK * BLOCK
    return Period(start, start + BLOCK - DAY)


def last_block(today: date) -> Period:
    """The newest block that is over."""
    return block_of(block_of(today).start - DAY)


def past_blocks(period: Period, today: date) -> tuple[Period, ...]:
    """Every block the period touches that is over; the newest one before it if there is none."""
    found = tuple(b for b in _blocks(period) if b.end < today)
    return found or (block_of(min(block_of(period.start).start, block_of(today).start) - DAY),)


def whole_weeks(period: Period, today: date) -> Period | None:
    """The period widened to whole ISO weeks, less the week that is not over; None if nothing is left."""
    end = min(monday(period.end) + WEEK, monday(today)) - DAY
    return Period(monday(period.start), end) if end >= period.start else None


def reach(period: Period) -> Period:
    """The days a book must hold sums for: the blocks the period touches, and the one before them."""
    return Period(block_of(period.start).start - BLOCK, block_of(period.end).end)


def crew_reach(period: Period) -> Period:
    """As `reach`, with whose hours they were for thirteen weeks before any day of the period."""
    wide = reach(period)
    return Period(wide.start - 2 * BLOCK, wide.end)


def _blocks(period: Period) -> Iterator[Period]:
    block = block_of(period.start)
    while block.start <= period.end:
        yield block
        block = block_of(block.end + DAY)
