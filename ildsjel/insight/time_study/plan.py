"""Before a time study starts: how many working days it takes, how sure it will be, and which days they are.

Everybody logs: 20 working days up to six people, 15 at twelve, 10 from twenty-five, in between along straight
lines. How sure: the same variance as `estimate.py`, with how much one person's days differ as 1.2 of their mean,
people among themselves 0.6 [set], over 60 working days. Two stretches hold the truth better than one as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import ceil, exp, sqrt

from ildsjel.facts.period import DAY, Period
from ildsjel.insight.time_study.estimate import BETWEEN_WEEKS, WEEK
from ildsjel.insight.working_time import is_holiday

MOST_DAYS, PERIOD_DAYS = 28, 60
WITHIN, BETWEEN, Z90 = 1.2, 0.6, 1.645
STEPS = ((6, 20), (12, 15), (25, 10))


@dataclass(frozen=True, slots=True)
class Plan:
    """How many working days `people` log, and by how much the answer may then be off, as a share (None for one)."""

    people: int
    days: int
    margin: float | None


def plan_for(people: int) -> Plan:
    """The plan when all `people` log."""
    days = days_needed(people)
    return Plan(people, days, margin(people, people, days))


def days_needed(people: int) -> int:
    """Working days that hold the answer within 20 %, where so few days can."""
    if people <= STEPS[0][0]:
        return STEPS[0][1]
    for (few, long), (many, short) in pairwise(STEPS):
        if people <= many:
            return ceil(long + (people - few) * (short - long) / (many - few))
    return STEPS[-1][1]


def margin(people: int, logging: int, days: int) -> float | None:
    """How far above the estimate its 90 % interval is expected to reach, as a share of it; None for one person."""
    if logging < 2:
        return None
    left = 1 - min(days / PERIOD_DAYS, 1)
    between = (1 - logging / people) * BETWEEN**2 / logging
    within = (logging / people) * WITHIN**2 / days / logging * left
    weeks = BETWEEN_WEEKS**2 / max(1, round(days / WEEK)) * left
    return exp(Z90 * sqrt(between + within + weeks)) - 1


def stretch(start: date, days: int) -> Period:
    """The days from `start` on until `days` working days have passed."""
    day, left = start, days
    while left > is_working(day):
        left -= is_working(day)
        day += DAY
    return Period(start, day)


def is_working(day: date) -> bool:
    """Whether it is a weekday, and no public holiday in Norway."""
    return day.weekday() < WEEK and not is_holiday(day)


def working_day(day: date) -> date:
    """The working day that what is done on `day` counts to: itself, or the last one before it."""
    while not is_working(day):
        day -= DAY
    return day
