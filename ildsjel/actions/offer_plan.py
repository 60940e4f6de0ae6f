"""Offer a learning plan: few, usual and many hours a week in turn, and what that takes, before anybody starts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ildsjel.facts.stated import Ceiling
from ildsjel.insight.answer import Answer
from ildsjel.insight.enough_time.plan import differ, in_order, levels, more_than
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access

SEEN = ("few", "usual", "many", "plan_hours")


@dataclass(frozen=True, slots=True)
class Offer:
    """A learning plan before it starts: hours a week in the order they are tried, and what the whole of it takes
    above going on as now, in hours and kroner (below zero: less)."""

    initiative: str
    usual: float
    blocks: tuple[float, ...]
    hours: float
    kroner: float


def offer_plan(*, by: Access, answer: Answer, usual: float | None, now: datetime) -> Offer | None:
    """The plan for the initiative an answer is about: of the hours in it, or of a usual week as the leader puts it
    where those are not for the leader to see. None where there is neither, or nothing to vary under the ceiling."""
    if all(name in answer.figures for name in SEEN):
        few, same, many, hours = (answer.figures[name].value or 0.0 for name in SEEN)
        given = few, same, many
    elif usual is not None and answer.about:
        given = levels((usual,), _ceiling(by, answer.about, now))
        hours = more_than(usual, given)
    else:
        return None
    price = answer.figures["cost"].value or 0.0
    blocks = in_order(answer.about, given)
    return Offer(answer.about, given[1], blocks, hours, hours * price) if differ(given) else None


def _ceiling(by: Access, initiative: str, now: datetime) -> float | None:
    today = now.astimezone(by.organisation.zone).date()
    held = [c for _, c in stated_of(by) if isinstance(c, Ceiling) and c.initiative == initiative and c.on <= today]
    return held[-1].seconds / 3600 if held and held[-1].seconds else None
