"""The lessons of an organisation, with how far each has come."""

from __future__ import annotations

from ildsjel.facts.learning import TAUGHT, Change, Lesson, Spread
from ildsjel.insight.lessons import Standing, standings
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def lessons_of(access: Access) -> tuple[Standing, ...]:
    """Every lesson, newest first."""
    members = open_house(access).members
    found = standings(facts_of(access, Lesson), facts_of(access, Spread), facts_of(access, Change), members)
    return found[::-1]


def lesson_of(access: Access, lesson: str) -> Standing | None:
    """One of them, by its id; None if there is none."""
    return next((one for one in lessons_of(access) if one.lesson.id == lesson), None)


def to_teach(access: Access, most: int) -> list[Lesson]:
    """The newest lessons that somebody else can teach the reader, and has not."""
    told = {one.lesson for one in facts_of(access, Spread) if one.step == TAUGHT and one.by == access.key}
    found = [one for one in facts_of(access, Lesson) if access.key not in (one.who, one.by) and one.id not in told]
    return [one for one in found[::-1] if one.who][:most]
