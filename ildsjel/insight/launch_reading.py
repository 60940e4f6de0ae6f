"""How each launch stands on a day: what fits in the hours kept free, what is missing, and what is in the way.

Launches share the hours; the one whose day comes first gets them first, and within it the work that is due first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.house import House
from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Must
from ildsjel.facts.period import monday
from ildsjel.insight.bottleneck import Bottleneck, bottleneck
from ildsjel.insight.launches import MINUTE, Planned, ahead, hands_of, planned, tasks_of
from ildsjel.insight.readiness import Hands, Task, most, placed

RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Reading:
    """A launch as it stands. `parts` are the minutes each piece of its work gets, `needed` those all of it takes,
    `reserved` the minutes kept free for it and the ones before it; `without` is the readiness without each person."""

    plan: Planned
    today: date
    needed: int
    reserved: int
    parts: Mapping[str, int]
    without: Mapping[str, float]
    in_the_way: Bottleneck | None
    running: float | None

    @property
    def readiness(self) -> float | None:
        """The share of the work that is left that fits; None where nothing is left."""
        return sum(self.parts.values()) / self.needed if self.needed else None

    @property
    def missing(self) -> int:
        """The minutes that have no place."""
        return self.needed - sum(self.parts.values())

    @property
    def robust(self) -> float | None:
        """The readiness without the one it would miss the most."""
        return min(self.without.values(), default=self.readiness)

    @property
    def days(self) -> int:
        """The days to its day; below 0 when that has been."""
        return (self.plan.launch.day - self.today).days

    @property
    def weeks(self) -> tuple[tuple[date, int, int], ...]:
        """For each week in which something is due: its Monday, the minutes due, and those of them that fit."""
        found: dict[date, list[int]] = {}
        for must in sorted(self.plan.left, key=lambda must: must.last):
            week = found.setdefault(monday(must.last), [0, 0])
            week[0] += must.seconds // MINUTE
            week[1] += self.parts[must.key]
        return tuple((week, due, fits) for week, (due, fits) in found.items())


def readings(stated: Sequence[Stated], house: House, today: date) -> tuple[Reading, ...]:
    """Every launch that is not over, in the order of their days."""
    plans = ahead(planned(stated, today), today)
    hands = hands_of(stated, house, plans, today)
    return tuple(_reading(plans[: n + 1], hands, house, today) for n in range(len(plans)))


def _reading(plans: Sequence[Planned], hands: Hands, house: House, today: date) -> Reading:
    """The last of these plans, as the ones before it leave it."""
    *before, plan = plans
    earlier, own = tasks_of(before, today), tasks_of([plan], today)
    every = (*earlier, *own)
    parts = {key: part for key, part in placed(every, hands).items() if key in {task.key for task in own}}
    needed = sum(task.minutes for task in own)
    return Reading(
        plan=plan,
        today=today,
        needed=needed,
        reserved=sum(n for (who, _), n in hands.minutes.items() if who in _people(every, hands)),
        parts=parts,
        without=_without(earlier, own, hands, needed),
        in_the_way=bottleneck(own, most(every, hands), hands, parts),
        running=_running(plan.work, house),
    )


def _people(tasks: Iterable[Task], hands: Hands) -> frozenset[str]:
    """Those who have hours for some of the tasks."""
    return frozenset(who for task in tasks for who, _ in hands.open_to(task))


def _without(earlier: Sequence[Task], own: Sequence[Task], hands: Hands, needed: int) -> dict[str, float]:
    every, found = (*earlier, *own), {}
    for who in sorted(_people(own, hands)):
        rest = hands.without(who)
        found[who] = (most(every, rest).minutes - most(earlier, rest).minutes) / needed
    return found


def _running(work: Sequence[Must], house: House) -> float | None:
    """The share of the hours, done or not, that goes to answering and running it."""
    hours = sum(must.seconds for must in work)
    own = sum(must.seconds for must in work if house.side(must.kind) == RUNNING)
    return own / hours if hours else None
