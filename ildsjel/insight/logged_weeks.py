"""Which weeks are logged: every week, or, where the team has chosen so after a time study, one in four.

What is chosen holds from the next Monday, and so does going back to every week. One week in each fixed block of four
(`blocks.py`) is then logged: the first of one block, the second of the next, and so on. Something that always comes
in the same week, such as a newsletter or the end of a month, is then neither met every time nor never. The calendar
alone settles which it is: everybody knows beforehand, and nobody can choose a quiet week.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.period import WEEK, Period, monday
from ildsjel.facts.stated import Rhythm
from ildsjel.insight.blocks import BLOCK, EPOCH, block_of

EVERY = BLOCK // WEEK
"""How many weeks one logged week stands for."""


def begins(rhythm: Rhythm) -> date:
    """The first day of what was chosen."""
    return monday(rhythm.on) + WEEK


@dataclass(frozen=True, slots=True)
class LoggedWeeks:
    """What has been chosen so far, oldest first."""

    rhythms: tuple[Rhythm, ...]

    @classmethod
    def of(cls, chosen: Iterable[Rhythm]) -> LoggedWeeks:
        """The weeks that are logged by what was chosen; the last one said of a day holds."""
        return cls(tuple(sorted(chosen, key=lambda rhythm: rhythm.on)))

    def held(self, day: date) -> Rhythm | None:
        """One week in four, if that is what holds in the week of a day."""
        begun = [rhythm for rhythm in self.rhythms if begins(rhythm) <= day]
        return begun[-1] if begun and begun[-1].weeks == EVERY else None

    def is_logged(self, day: date) -> bool:
        """Whether the week of a day is one to be logged."""
        return self.held(day) is None or monday(day) == one_of(block_of(day))

    def leaves_out(self, over: Period) -> bool:
        """Whether a week the period touches is not to be logged."""
        return bool(self.rhythms) and not all(map(self.is_logged, over.weeks()))

    def next_after(self, day: date) -> date:
        """The Monday of the first week after that of a day which is to be logged."""
        week = monday(day) + WEEK
        while not self.is_logged(week):
            week += WEEK
        return week

    def stands_for(self, over: Period) -> float:
        """How many days of the period each day that is to be logged stands for; 0 where none is."""
        logged = sum(map(self.is_logged, over.days()))
        return len(over) / logged if logged else 0.0


def one_of(block: Period) -> date:
    """The Monday of the week of a block that is logged when one in four is."""
    number = (block.start - EPOCH) // BLOCK
    return block.start + number % EVERY * WEEK
