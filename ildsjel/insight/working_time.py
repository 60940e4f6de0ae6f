"""Working time: how many seconds of stated hours lie between two moments.

Hours are written `mon-fri 08:00-11:30 12:00-16:00; sat 10:00-14:00`; an empty schedule means closed. Each day is
read by the schedule that holds on that day; Norwegian public holidays add nothing. Wall-clock hours are turned
into moments one by one, so the nights the clock changes count as long as they are. Where no hours are stated
there is no working time: None, never 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.stated import Hours

ZONE = ZoneInfo("Europe/Oslo")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Span = tuple[time, time | None]
Week = tuple[tuple[Span, ...], ...]
_PART = re.compile(r"([a-z,\-]+)((?:\s+\d\d:\d\d-\d\d:\d\d)+)")


class UnreadableSchedule(ValueError):
    """A schedule that is not in the form above."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.says: Sentence = sentence("Hours are written like “mon-fri 08:00-16:00; sat 10:00-14:00”.")


def is_holiday(day: date) -> bool:
    """Whether `day` is a public holiday in Norway."""
    return day in _holidays(day.year)


def local(moment: datetime) -> datetime:
    """The moment by the organisation's own clock."""
    return moment.astimezone(ZONE)


@cache
def parse(schedule: str) -> Week:
    """Seven days of spans, Monday first; an end of None is midnight. Raises UnreadableSchedule."""
    week: list[list[Span]] = [[] for _ in WEEKDAYS]
    for part in filter(None, (p.strip().lower() for p in schedule.split(";"))):
        match = _PART.fullmatch(part)
        if not match:
            raise UnreadableSchedule(schedule)
        spans = [_span(text, schedule) for text in match[2].split()]
        for day in _days(match[1], schedule):
            week[day] += spans
    if any(_overlaps(sorted(spans, key=lambda s: s[0])) for spans in week):
        raise UnreadableSchedule(schedule)
    return tuple(tuple(sorted(spans, key=lambda s: s[0])) for spans in week)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The stated hours of one channel, over time; its own statements go before those for all channels."""

    stated: tuple[Hours, ...]
    _until: list[int] = field(default_factory=lambda: [0], compare=False, repr=False)
    _opened: dict[date, list[tuple[datetime, datetime]]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, stated: Iterable[Hours], channel: str) -> WorkingTime:
        """The hours that hold for a channel: its own if it has any, else those of the organisation."""
        found = sorted(stated, key=lambda h: (h.on, h.id))
        own = tuple(h for h in found if h.channel == channel)
        return _known(own or tuple(h for h in found if not h.channel))

    def between(self, start: datetime, end: datetime) -> int | None:
        """Working seconds from `start` to `end`; None where no hours were stated by the day it starts."""
        if not self.holds(start):
            return None
        return max(0, self._before(end) - self._before(start))

    def each_until(self, moments: Iterable[datetime], end: datetime) -> list[int]:
        """Working seconds from each of the moments to `end`; those for which no hours were stated are left out."""
        reached = self._before(end) if self.stated else 0
        return [max(0, reached - self._before(at)) for at in moments if self.holds(at)]

    def holds(self, moment: datetime) -> bool:
        """Whether any hours were stated by the day of the moment."""
        return self.since is not None and moment >= self.since

    @property
    def since(self) -> datetime | None:
        """When the first day any hours are stated for begins."""
        return _midnight(self.stated[0].on) if self.stated else None

    def is_open(self, moment: datetime) -> bool:
        """Whether the moment lies within stated hours."""
        return any(start <= moment < end for start, end in self._spans(local(moment).date()))

    def _before(self, moment: datetime) -> int:
        day = local(moment).date()
        parts = (min(end, moment) - start for start, end in self._spans(day) if start < moment)
        return self._before_day(day) + sum(int(p.total_seconds()) for p in parts)

    def _before_day(self, day: date) -> int:
        first = self.stated[0].on
        while len(self._until) <= (day - first).days:
            known = first + (len(self._until) - 1) * DAY
            opened = sum(int((end - start).total_seconds()) for start, end in self._spans(known))
            self._until.append(self._until[-1] + opened)
        return self._until[max(0, (day - first).days)]

    def _spans(self, day: date) -> list[tuple[datetime, datetime]]:
        if day not in self._opened:
            self._opened[day] = self._spans_of(day)
        return self._opened[day]

    def _spans_of(self, day: date) -> list[tuple[datetime, datetime]]:
        holding = [h for h in self.stated if h.on <= day]
        if not holding or is_holiday(day):
            return []
        return [(_moment(day, s), _moment(day, e)) for s, e in parse(holding[-1].schedule)[day.weekday()]]


@lru_cache(maxsize=256)
def _known(stated: tuple[Hours, ...]) -> WorkingTime:
    """One object for the same hours, since it remembers how much was open until each day."""
    return WorkingTime(stated)


@cache
def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), ZONE)


@cache
def _holidays(year: int) -> frozenset[date]:
    # Imported here: the library takes long to load, and most questions never ask it.
    import holidays

    return frozenset(holidays.country_holidays("NO", years=year))


def _span(text: str, schedule: str) -> Span:
    start, end = text.split("-")
    try:
        span = time.fromisoformat(start), None if end == "24:00" else time.fromisoformat(end)
    except ValueError:
        raise UnreadableSchedule(schedule) from None
    if span[1] is not None and span[1] <= span[0]:
        raise UnreadableSchedule(schedule)
    return span


def _days(text: str, schedule: str) -> list[int]:
    found: list[int] = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        if first not in WEEKDAYS or (dash and last not in WEEKDAYS):
            raise UnreadableSchedule(schedule)
        begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        found += [d % 7 for d in range(begin, (end if end >= begin else end + 7) + 1)]
    return found


def _overlaps(spans: list[Span]) -> bool:
    return any(a[1] is None or b[0] < a[1] for a, b in pairwise(spans))


def _moment(day: date, at: time | None) -> datetime:
    # In UTC: Python subtracts two moments of one zone by the clock on the wall, an hour wrong when it changes.
    when = datetime.combine(day, at, ZONE) if at else datetime.combine(day + DAY, time(0), ZONE)
    return when.astimezone(UTC)
