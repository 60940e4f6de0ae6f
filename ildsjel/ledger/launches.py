"""What is planned for when it matters, as it has been said, and how each launch stands."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.kinds import Launching
from ildsjel.facts.text import read_line
from ildsjel.insight.launch_reading import Reading, readings
from ildsjel.insight.launches import Planned, planned
from ildsjel.insight.own_weeks import OwnWeek, own_week
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access

KINDS = ("launch", "must", "reserve", "skill")


def launching_of(access: Access, today: date) -> list[tuple[int, Launching]]:
    """Everything said by a day, with the number of its receipt, oldest first."""
    rows = Statement.objects.of(access).current().filter(kind__in=KINDS, on__lte=today).order_by("on", "pk")
    return [(receipt, read_line(line)) for receipt, line in rows.values_list("receipt_id", "line")]


def plans_of(access: Access, today: date) -> tuple[Planned, ...]:
    """Every launch that is not called off, also those that are over, in the order of their days."""
    return planned([fact for _, fact in launching_of(access, today)], today)


def plan_of(access: Access, launch: str, today: date) -> Planned | None:
    """The launch with this key, if it is not called off."""
    return next((plan for plan in plans_of(access, today) if plan.launch.key == launch), None)


def readings_of(access: Access, today: date) -> tuple[Reading, ...]:
    """How each launch that is not over stands."""
    return readings([fact for _, fact in launching_of(access, today)], open_house(access), today)


def own_week_of(access: Access, today: date) -> OwnWeek | None:
    """What matters most this week to the one who asks."""
    return own_week([fact for _, fact in launching_of(access, today)], access.key, today)
