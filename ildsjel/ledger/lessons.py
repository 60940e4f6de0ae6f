"""The lessons of an organisation, with how far each has come."""

from __future__ import annotations

from ildsjel.facts.learning import Change, Lesson, Spread
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
