"""When Fjordbrød answers: mostly within the hour while they are at work, else the next morning."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from ildsjel.demo.year import clock, holidays_of, moment
from ildsjel.facts.period import DAY

OPEN, CLOSE = 8 * 60, 16 * 60
MEDIAN, SPREAD = 50.0, 0.9
EVENING, TAIL = 0.4, 0.04


def answered_at(asked: datetime, rng: Random, slow: float = 1.0) -> datetime:
    """The moment of the reply; `slow` stretches it in a week when too many ask."""
    if rng.random() < TAIL * slow:
        return _from(_next_day(asked.date()), rng.randrange(OPEN, CLOSE))
    wait = rng.lognormvariate(0, SPREAD) * MEDIAN * slow
    if not is_open(asked):
        if rng.random() < EVENING and 16 <= asked.hour < 21:
            return asked + timedelta(minutes=rng.randrange(6, 55))
        first = asked.date() if asked.hour < 8 and _is_workday(asked.date()) else _next_day(asked.date())
        return _from(first, OPEN + 5 + int(wait * 0.8))
    done = asked.hour * 60 + asked.minute + int(wait) + 1
    if done <= CLOSE + 15:
        return _from(asked.date(), done)
    return _from(_next_day(asked.date()), OPEN + 5 + int((done - CLOSE) * 0.5))


def is_open(at: datetime) -> bool:
    """Whether somebody is at work."""
    return _is_workday(at.date()) and OPEN <= at.hour * 60 + at.minute < CLOSE


def _from(day: date, minute: int) -> datetime:
    days, minute = divmod(minute - OPEN, CLOSE - OPEN)
    for _ in range(days):
        day = _next_day(day)
    return moment(day, clock(OPEN + minute))


def _next_day(day: date) -> date:
    day += DAY
    while not _is_workday(day):
        day += DAY
    return day


def _is_workday(day: date) -> bool:
    return day.weekday() < 5 and day not in holidays_of(day.year)
