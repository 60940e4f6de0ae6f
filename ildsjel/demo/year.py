"""The shape of the invented year, counted in weeks back from the last day: launch, holiday, silence, storm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from ildsjel.facts.period import DAY, WEEK, monday

ZONE = ZoneInfo("Europe/Oslo")
WEEKS = 54
LAUNCH, AGREED, CHANGED, VIRAL = 7, 10, 24, 27
MORNING = time(7, 30)
SILENT_MONTHS_AGO = 8


@dataclass(frozen=True)
class Year:
    """The weeks up to `until`; week 0 is the one `until` lies in. Of that last day only the morning has come."""

    until: date

    @property
    def start(self) -> date:
        """The Monday it all begins."""
        return self.monday(WEEKS)

    def monday(self, week: int) -> date:
        """The Monday of the week so many weeks ago."""
        return monday(self.until) - week * WEEK

    def days(self, week: int) -> list[date]:
        """The working days of a week, also those still to come."""
        days = (self.monday(week) + n * DAY for n in range(5))
        return [day for day in days if day not in holidays_of(day.year)]

    def has_come(self, at: datetime) -> bool:
        """Whether it is not later than the morning of the last day."""
        return at <= self._now

    def is_silent(self, day: date) -> bool:
        """Whether it lies in the month nobody logged."""
        return (day.year, day.month) == self._silent

    def pace(self, week: int) -> float:
        """How much work there is against a usual week; the weeks of the launch know no holiday."""
        middle = self.monday(week) + 3 * DAY
        if week > LAUNCH and middle.month == 7:
            return 0.2
        return 0.4 if week > LAUNCH and (middle.month, middle.day) in CHRISTMAS else 1.0

    def after_silence(self) -> date:
        """The first Monday after the month nobody logged."""
        year, month = self._silent
        return monday(date(year + month // 12, month % 12 + 1, 7))

    @cached_property
    def _now(self) -> datetime:
        return moment(self.until, MORNING)

    @cached_property
    def _silent(self) -> tuple[int, int]:
        year, month = divmod(self.until.year * 12 + self.until.month - 1 - SILENT_MONTHS_AGO, 12)
        return year, month + 1


CHRISTMAS = {(12, day) for day in range(22, 32)} | {(1, 1), (1, 2)}


def moment(day: date, clock: time) -> datetime:
    """When the clock shows this in Norway, with the offset spelled out."""
    at = datetime.combine(day, clock, ZONE)
    return at.replace(tzinfo=timezone(at.utcoffset() or timedelta(0)))


def clock(minutes: int) -> time:
    """The time so many minutes after midnight."""
    return time(*divmod(min(minutes, 24 * 60 - 1), 60))


@cache
def holidays_of(year: int) -> frozenset[date]:
    """The public holidays of Norway."""
    import holidays

    return frozenset(holidays.country_holidays("NO", years=year))
