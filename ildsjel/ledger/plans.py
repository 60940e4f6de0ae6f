"""Learning plans that are running: what is said of them to everybody, and what is one's own in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Sum

from ildsjel.facts.holding import holding
from ildsjel.facts.learning_plan import PlanWeek, week_of
from ildsjel.facts.period import monday
from ildsjel.facts.stated import Plan
from ildsjel.facts.text import read_line
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access


def running_plans(access: Access, day: date) -> tuple[PlanWeek, ...]:
    """Where each learning plan is on a day, the newest plan first; those that are over or stopped are left out."""
    rows = Statement.objects.of(access).current().filter(kind="plan", on__lte=day).order_by("on", "pk")
    held = holding((read_line(line) for line in rows.values_list("line", flat=True)), day)
    return tuple(_weeks(held, day))


def running_plan(access: Access, initiative: str, day: date) -> PlanWeek | None:
    """The plan that is running for an initiative, if one is."""
    return next((each for each in running_plans(access, day) if each.plan.initiative == initiative), None)


def own_part(access: Access, initiative: str, day: date) -> int:
    """The seconds the person has logged on an initiative this week."""
    rows = Time.objects.of(access).current().filter(who=access.person, on__range=(monday(day), day))
    own = rows.filter(initiative=initiative, protected=False).aggregate(total=Sum("seconds"))
    return own["total"] or 0


def _weeks(held: tuple[object, ...], day: date) -> Iterator[PlanWeek]:
    for plan in held:
        if isinstance(plan, Plan) and (found := week_of(plan, day)):
            yield found
