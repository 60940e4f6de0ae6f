"""What is planned for when it matters, as it stands on a day: launches that are not over, their work, and the hours.

Work that is done and weeks that are past count no more. Of the running week the working days that are left count,
today among them. Which reserve holds in a week: the one that speaks of the fewest weeks, of those the newest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.holding import holding
from ildsjel.facts.house import House
from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Launch, Must, Reserve, Skill
from ildsjel.facts.period import DAY, WEEK, Period, monday
from ildsjel.insight.readiness import Hands, Slot, Task
from ildsjel.insight.working_days import working_days

MINUTE, FRIDAY = 60, 4 * DAY


@dataclass(frozen=True, slots=True)
class Planned:
    """A launch and all its work that has not been cut, in the order it must be done."""

    launch: Launch
    work: tuple[Must, ...]

    @property
    def last(self) -> date:
        """Its last day, the dialogue afterwards included."""
        return self.launch.until or self.launch.day

    @property
    def left(self) -> tuple[Must, ...]:
        """The work that is not done."""
        return tuple(must for must in self.work if not must.done)


def planned(stated: Iterable[Stated], today: date) -> tuple[Planned, ...]:
    """Every launch that is not called off, the one whose day comes first at the head."""
    held = holding(stated, today)
    work = sorted((fact for fact in held if isinstance(fact, Must)), key=lambda m: (m.last, m.first, m.title, m.key))
    found = (fact for fact in held if isinstance(fact, Launch))
    return tuple(
        Planned(launch, tuple(must for must in work if must.launch == launch.key))
        for launch in sorted(found, key=lambda launch: (launch.day, launch.key))
    )


def ahead(plans: Iterable[Planned], today: date) -> tuple[Planned, ...]:
    """Those that are not over."""
    return tuple(plan for plan in plans if plan.last >= today)


def task_of(must: Must, today: date) -> Task:
    """Work that is left, in the weeks that are left for it."""
    weeks = Period(must.first, must.last).weeks() if must.first <= must.last else ()
    return Task(must.key, must.seconds // MINUTE, must.kind, tuple(week for week in weeks if week >= monday(today)))


def tasks_of(plans: Sequence[Planned], today: date) -> tuple[Task, ...]:
    """All work that is left, launch by launch."""
    return tuple(task_of(must, today) for plan in plans for must in plan.left)


def hands_of(stated: Iterable[Stated], house: House, plans: Sequence[Planned], today: date) -> Hands:
    """Who can do what, and the minutes each has in the weeks the launches still take."""
    held = holding(stated, today)
    reserves = [fact for fact in held if isinstance(fact, Reserve)]
    skills = [fact for fact in held if isinstance(fact, Skill) and fact.level == "alone"]
    crafts = {skill.kind for skill in skills}
    return Hands(
        {slot: n for slot, n in _minutes(reserves, house, weeks_of(plans, today), today) if n},
        {craft: frozenset(skill.who for skill in skills if skill.kind == craft) for craft in crafts},
    )


def weeks_of(plans: Sequence[Planned], today: date) -> tuple[date, ...]:
    """The Mondays from this week to the last one in which something must be done."""
    last = max((must.last for plan in plans for must in plan.left), default=today)
    return Period(today, last).weeks() if last >= today else ()


def promised(reserves: Iterable[Reserve], who: str, week: date) -> Reserve | None:
    """What holds for somebody in the week of a Monday."""
    own = [r for r in reserves if r.who == who and monday(r.first) <= week <= r.last]
    return min(own, key=lambda r: (r.last - r.first, -r.on.toordinal(), r.id), default=None)


def _minutes(
    reserves: Sequence[Reserve], house: House, weeks: Iterable[date], today: date
) -> Iterable[tuple[Slot, int]]:
    people = sorted({reserve.who for reserve in reserves})
    for week in weeks:
        left = share_left(week, today)
        for who in people:
            found = promised(reserves, who, week)
            if found and _is_here(house, who, week):
                yield (who, week), int(found.seconds * left) // MINUTE


def share_left(week: date, today: date) -> float:
    """How much of a week is left: of its working days, those from today on."""
    days = working_days(week - DAY, week + FRIDAY)
    if today <= week or not days:
        return float(today < week + WEEK)
    return working_days(today - DAY, week + FRIDAY) / days


def _is_here(house: House, who: str, week: date) -> bool:
    """Whether somebody is a member at any time in that week; one the house does not know is taken to be."""
    own = [member for member in house.members if member.key == who]
    end = week + WEEK - DAY
    return not own or any(m.on <= end and (m.until is None or m.until >= week) for m in own)
