"""A learning plan over time: when it begins, which week it is in, and how much that week is to take.

It begins the Monday after the day it is stated, goes through its blocks of four weeks, and ends by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Seconds
from ildsjel.facts.period import DAY, WEEK, monday
from ildsjel.facts.stated import Plan

BLOCK = 4


@dataclass(frozen=True, slots=True)
class PlanWeek:
    """A day in a learning plan: its week of how many, and the time that week is to take. Before it has begun the week
    is 0, and the time that of the first."""

    plan: Plan
    week: int
    weeks: int
    seconds: Seconds


def begins(plan: Plan) -> date:
    """The first day of a learning plan."""
    return monday(plan.on) + WEEK


def last_day(plan: Plan) -> date:
    """The last day of a learning plan."""
    return begins(plan) + len(plan.blocks) * BLOCK * WEEK - DAY


def week_of(plan: Plan, on: date) -> PlanWeek | None:
    """Where a day lies in the plan; None if it is no learning plan, or over."""
    if not plan.blocks or not plan.on <= on <= last_day(plan):
        return None
    week = max(0, (on - begins(plan)).days // 7 + 1)
    return PlanWeek(plan, week, len(plan.blocks) * BLOCK, plan.blocks[max(0, week - 1) // BLOCK])
