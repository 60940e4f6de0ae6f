"""How far lessons have come: read, taught back, used, learned. Counts of people, never who.

A lesson is learned once somebody else than its author has used it and a rule, a plan or a checklist was changed
because of it; where one person alone works with it, the author's own use counts, and it is learned by one. It is in
use with half of its audience, those expected to log who are not its author, once half of them have taught it back or
used it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.house import Member
from ildsjel.facts.learning import READ, TAUGHT, USED, Change, Lesson, Spread

STEPS = (READ, TAUGHT, USED)


@dataclass(frozen=True, slots=True)
class Standing:
    """One lesson, how many others have taken each step with it, and when something came of it (None: not yet)."""

    lesson: Lesson
    read: int
    taught: int
    used: int
    changes: tuple[Change, ...]
    used_on: date | None
    half_on: date | None
    by_one: bool

    @property
    def learned_on(self) -> date | None:
        """The day both had happened: used, and something changed."""
        if self.used_on is None or not self.changes:
            return None
        return max(self.used_on, min(change.on for change in self.changes))


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many lessons have come so far: told, and then read, taught back, used and learned by at least one."""

    told: int
    read: int
    taught: int
    used: int
    learned: int


def standings(
    lessons: Sequence[Lesson], spread: Sequence[Spread], changes: Sequence[Change], members: Sequence[Member]
) -> tuple[Standing, ...]:
    """Every lesson, in the order they are given."""
    steps: defaultdict[str, list[Spread]] = defaultdict(list)
    for one in spread:
        steps[one.lesson].append(one)
    return tuple(
        _standing(lesson, steps[lesson.id], tuple(c for c in changes if c.lesson == lesson.id), members)
        for lesson in lessons
    )


def funnel(found: Sequence[Standing]) -> Funnel:
    """How many of the lessons have come how far."""
    return Funnel(
        told=len(found),
        read=sum(bool(one.read or one.taught or one.used) for one in found),
        taught=sum(bool(one.taught) for one in found),
        used=sum(one.used_on is not None for one in found),
        learned=sum(one.learned_on is not None for one in found),
    )


def _standing(
    lesson: Lesson, steps: Sequence[Spread], changes: tuple[Change, ...], members: Sequence[Member]
) -> Standing:
    audience = {m.key for m in members if m.logs and m.is_here(lesson.on)} - {lesson.by}
    by_one = not audience
    counts = [one for one in steps if by_one or one.who != lesson.by]
    who = {step: {one.who for one in counts if one.step == step} for step in STEPS}
    return Standing(
        lesson=lesson,
        read=len(who[READ]),
        taught=len(who[TAUGHT]),
        used=len(who[USED]),
        changes=changes,
        used_on=min((one.on for one in counts if one.step == USED), default=None),
        half_on=_half_on(counts, audience),
        by_one=by_one,
    )


def _half_on(steps: Sequence[Spread], audience: set[str]) -> date | None:
    """The day half of the audience had taught it back or used it."""
    met: set[str] = set()
    for one in sorted(steps, key=lambda one: one.on):
        if one.step != READ and one.who in audience:
            met.add(one.who)
            if 2 * len(met) >= len(audience):
                return one.on
    return None
