"""The rule behind `ceiling`, read day by day: when four weeks are too much, and one busy day is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.period import DAY

END, NEAR, WELL_BELOW = 0.9, 0.8, 0.5
FOUR_WEEKS = 28
Episode = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rule saw on one day; `since` is the day the open episode began."""

    on: date
    weekly: int
    s28: float
    s7: float
    since: date | None

    @property
    def load(self) -> float:
        """The time of four weeks against four ceilings."""
        return self.s28 / (4 * self.weekly) if self.weekly else 0.0

    @property
    def status(self) -> str:
        """too_much, on_the_way, below or well_below."""
        if self.since:
            return "too_much"
        return "on_the_way" if self.load > NEAR else "below" if self.load > WELL_BELOW else "well_below"


def episodes(days: Mapping[date, int], weekly: int, until: date | None = None) -> list[Episode]:
    """When it was too much: (first day, first day the rule was off again; None while open).

    `days` and `weekly` are in the same unit of time; read up to `until`, else to the last day given.
    """
    found: list[Episode] = []
    for reading in readings(days, lambda day: weekly, until or max(days, default=date.min)):
        if reading.since and (not found or found[-1][1]):
            found.append((reading.since, None))
        elif not reading.since and found and not found[-1][1]:
            found[-1] = (found[-1][0], reading.on)
    return found


def readings(days: Mapping[date, int], weekly: Callable[[date], int], until: date) -> Iterator[Reading]:
    """One reading a day, from the first day given."""
    first, since = min(days, default=until + DAY), None
    amounts = [days.get(first + n * DAY, 0) for n in range((until - first).days + 1)]
    for n in range(len(amounts)):
        on = first + n * DAY
        limit = weekly(on)
        s28, s7 = _trimmed(amounts[max(0, n - 27) : n + 1], limit), _trimmed(amounts[max(0, n - 6) : n + 1], limit)
        if limit <= 0 or s28 < END * 4 * limit:
            since = None
        elif s28 > 4 * limit and s7 > limit:
            since = since or on
        yield Reading(on, limit, s28, s7, since)


def latest(days: Mapping[date, int], weekly: Callable[[date], int], until: date) -> Reading:
    """The reading of the last day alone. Nothing from before the last day the rule was off bears on it, so the days
    are read back to that one only, with the four weeks it looks at."""
    first, start = min(days, default=until), until
    while start > first and _four_weeks(days, start, weekly(start)) >= END * 4 * weekly(start) > 0:
        start -= DAY
    near = {on: amount for on, amount in days.items() if on > start - FOUR_WEEKS * DAY}
    *_, reading = readings({start: 0} | near, weekly, until)
    return reading


def _four_weeks(days: Mapping[date, int], on: date, weekly: int) -> float:
    return _trimmed([days.get(on - n * DAY, 0) for n in range(FOUR_WEEKS)], weekly)


def _trimmed(window: list[int], weekly: int) -> float:
    busiest = max(window)
    return sum(window) - busiest + min(busiest, weekly / 5)
