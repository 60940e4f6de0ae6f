"""When it matters, for one person: the work they can take, and the hours set aside for them week by week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.holding import holding
from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.period import WEEK, Period, monday
from ildsjel.insight.launches import MINUTE, ahead, planned, promised


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """The work that is due first of what somebody can take in a week, and their minutes set aside in it."""

    launch: Launch
    must: Must
    minutes: int


def can_take(stated: Iterable[Stated], who: str, today: date) -> frozenset[str]:
    """The kinds of work somebody can do, alone or with help."""
    return frozenset(fact.kind for fact in holding(stated, today) if isinstance(fact, Skill) and fact.who == who)


def own_work(stated: Sequence[Stated], who: str, today: date) -> tuple[tuple[Launch, Must], ...]:
    """What is left to do of what somebody can take, launch by launch, what is due first at the head."""
    kinds = can_take(stated, who, today)
    plans = ahead(planned(stated, today), today)
    return tuple((plan.launch, must) for plan in plans for must in plan.left if must.kind in kinds)


def own_week(stated: Sequence[Stated], who: str, today: date) -> OwnWeek | None:
    """What matters most this week to somebody; None where nothing of it is for them now."""
    week = monday(today)
    now = [(launch, must) for launch, must in own_work(stated, who, today) if must.first < week + WEEK]
    if not now:
        return None
    launch, must = min(now, key=lambda pair: (pair[1].last, pair[0].day, pair[1].key))
    return OwnWeek(launch, must, dict(own_hours(stated, who, today, (week,))).get(week, 0))


def own_hours(stated: Sequence[Stated], who: str, today: date, weeks: Iterable[date]) -> tuple[tuple[date, int], ...]:
    """The minutes set aside for somebody in each of these weeks; weeks without are left out."""
    reserves = [fact for fact in holding(stated, today) if isinstance(fact, Reserve)]
    found = ((week, promised(reserves, who, week)) for week in weeks)
    return tuple((week, one.seconds // MINUTE) for week, one in found if one and one.seconds)


def weeks_ahead(stated: Iterable[Stated], who: str, today: date) -> tuple[date, ...]:
    """The weeks from this one on for which something has been set aside for somebody."""
    last = max((f.last for f in holding(stated, today) if isinstance(f, Reserve) and f.who == who), default=today)
    return Period(today, last).weeks() if last >= today else ()
