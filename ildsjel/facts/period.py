"""Periods and ISO weeks: the days a question is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both included."""

    start: date
    end: date

    @classmethod
    def weeks_to(cls, today: date, weeks: int) -> Period:
        """The last `weeks` weeks of seven days, `today` included."""
        return cls(today - weeks * WEEK + DAY, today)

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.end

    def __len__(self) -> int:
        return (self.end - self.start).days + 1

    def days(self) -> Iterator[date]:
        """Each day in order."""
        return (self.start + n * DAY for n in range(len(self)))

    def weeks(self) -> tuple[date, ...]:
        """The Monday of every ISO week the period touches."""
        first = monday(self.start)
        return tuple(first + n * WEEK for n in range((self.end - first).days // 7 + 1))

    def before(self) -> Period:
        """The period of the same length just before this one."""
        return Period(self.start - len(self) * DAY, self.start - DAY)


def monday(day: date) -> date:
    """The Monday that begins the ISO week of `day`."""
    return day - day.weekday() * DAY
