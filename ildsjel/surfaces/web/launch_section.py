"""What the page of one launch shows, and to whom: hours and skills of others are for the leader alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.holding import holding
from ildsjel.facts.kinds import Launching
from ildsjel.facts.launching import Must, Reserve, Skill
from ildsjel.facts.learned import Decision
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.launch import KEY
from ildsjel.insight.launch_reading import Reading
from ildsjel.insight.launch_words import stands
from ildsjel.insight.launches import Planned, planned, weeks_of
from ildsjel.insight.own_weeks import own_hours
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.launches import launching_of, readings_of
from ildsjel.people.access import Access
from ildsjel.surfaces.show.launching import able_in_words, to_go


@dataclass(frozen=True, slots=True)
class LaunchSection:
    """A launch for one reader; `hours` are the minutes set aside, person by person, in each of `weeks`."""

    plan: Planned
    reading: Reading | None
    says: Sentence | None
    to_go: Sentence
    work: tuple[tuple[Must, int], ...]
    weeks: tuple[date, ...]
    hours: tuple[tuple[str, tuple[int, ...]], ...]
    skills: tuple[Sentence, ...]
    decisions: tuple[Decision, ...]


def launch_section(access: Access, launch: str, today: date) -> LaunchSection | None:
    """The launch with this key, as this reader may see it; None where there is none."""
    stated = [fact for _, fact in launching_of(access, today)]
    plan = next((plan for plan in planned(stated, today) if plan.launch.key == launch), None)
    if plan is None:
        return None
    reading = next((one for one in readings_of(access, today) if one.plan.launch.key == launch), None)
    weeks = weeks_of([plan], today)
    held = holding(stated, today)
    return LaunchSection(
        plan=plan,
        reading=reading,
        says=stands(reading, names=access.leads) if reading and plan.work else None,
        to_go=to_go((plan.launch.day - today).days),
        work=tuple((must, _missing(must, reading)) for must in plan.work),
        weeks=weeks,
        hours=tuple(_hours(stated, _people(held, access), today, weeks)),
        skills=able_in_words([f for f in held if isinstance(f, Skill) and _may_see(f, access)]),
        decisions=tuple(d for d in decisions_of(access) if (d.question, d.initiative) == (KEY, launch)),
    )


def _missing(must: Must, reading: Reading | None) -> int:
    """The minutes of some work that have no place."""
    return must.seconds // 60 - reading.parts[must.key] if reading and not must.done else 0


def _hours(stated: list[Launching], people: list[str], today: date, weeks: tuple[date, ...]) -> list:
    table = [(who, dict(own_hours(stated, who, today, weeks))) for who in people]
    return [(who, tuple(found.get(week, 0) for week in weeks)) for who, found in table if found]


def _people(held: tuple[Launching, ...], access: Access) -> list[str]:
    return sorted({fact.who for fact in held if isinstance(fact, Reserve) and _may_see(fact, access)})


def _may_see(fact: Reserve | Skill, access: Access) -> bool:
    return access.leads or (fact.who == access.key)
