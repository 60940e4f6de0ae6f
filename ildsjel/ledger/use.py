"""Use: how long Ildsjel itself is looked at, by page and week, the whole team together; nobody is in it."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Max, Min

from ildsjel.facts import sums
from ildsjel.facts.period import Period, monday
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.plain import day
from ildsjel.ledger.turn import turn
from ildsjel.people.access import Access


class Use(Owned):
    """Seconds a page was in view and not idle in a week, and how often it was opened."""

    week = models.DateField()
    page = models.CharField(max_length=40)
    seconds = models.PositiveIntegerField(default=0)
    opened = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "week", "page"], name="one_use_a_week")]


def add_use(access: Access, page: str, seconds: int, *, opened: int, on: date) -> None:
    """Adds to what the page has taken this week."""
    with turn():
        row, _ = Use.objects.of(access).get_or_create(organisation=access.organisation, week=monday(on), page=page)
        grown = {"seconds": F("seconds") + seconds, "opened": F("opened") + opened}
        Use.objects.of(access).filter(pk=row.pk).update(**grown)


def uses_of(access: Access, period: Period) -> tuple[sums.Use, ...]:
    """What each page took of the weeks that begin in a period, oldest first."""
    rows = Use.objects.of(access).filter(week__range=(period.start, period.end)).order_by("week", "page")
    return tuple(sums.Use(day(week), *rest) for week, *rest in rows.values_list(*sums.Use._fields).plain())


def last_used(access: Access) -> dict[str, date]:
    """The last week each page was in use."""
    return dict(Use.objects.of(access).values_list("page").annotate(last=Max("week")).order_by("page"))


def first_used(access: Access) -> date | None:
    """The first week anything was measured."""
    return Use.objects.of(access).aggregate(first=Min("week"))["first"]
