"""Ready-made sums, worked out again for the weeks a write has touched; always inside that write's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import Case, Count, F, Model, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.heads import HEAD, Heads
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

LABEL = Case(When(who=None, then=F("by_id")))
OWN, KEPT = Q(protected=False), Q(protected=True)


def resum(access: Access, days: Iterable[date]) -> None:
    """Works out the sums of every block of four weeks that holds one of `days`, from the entries that count now."""
    for block in sorted({block_of(day) for day in days}, key=lambda block: block.start):
        _forget(access, block)
        _sum_days(access, block)
        _sum_work(access, block)
        for week in block.weeks():
            _sum_crew(access, week)


def _forget(access: Access, block: Period) -> None:
    span = (block.start, block.end)
    DaySum.objects.of(access).filter(on__range=span).delete()
    PersonDay.objects.of(access).filter(on__range=span).delete()
    CrewSum.objects.of(access).filter(week__range=span).delete()
    WorkSum.objects.of(access).filter(block=block.start).delete()


def _entries(access: Access, span: Period) -> QuerySet[Time]:
    return Time.objects.of(access).current().filter(on__range=(span.start, span.end)).order_by()


def _sum_days(access: Access, block: Period) -> None:
    entries = _entries(access, block)
    by_day = entries.values("organisation_id", "on", "initiative")
    _fill(DaySum, by_day, seconds=_total("seconds", OWN), protected=_total("seconds", KEPT))
    by_person = entries.values("organisation_id", "on", "who_id").annotate(label_id=LABEL)
    _fill(
        PersonDay,
        by_person,
        seconds=Sum("seconds"),
        entries=Count("pk"),
        timed=Count("lag"),
        same_day=Count("pk", filter=Q(same_day=True)),
        lag=_total("lag"),
    )


def _sum_work(access: Access, block: Period) -> None:
    own = _entries(access, block).filter(OWN, seconds__gt=0)
    by_work = own.values("organisation_id", "who_id", "initiative", "kind").annotate(label_id=LABEL)
    _fill(WorkSum, by_work.annotate(block=Value(block.start)), seconds=Sum("seconds"))


def _sum_crew(access: Access, week: date) -> None:
    own = _entries(access, Period(week, week + WEEK - DAY)).filter(OWN, seconds__gt=0)
    by_crew = own.values("organisation_id", "initiative", "channel").annotate(week=Value(week))
    _fill(CrewSum, by_crew, seconds=Sum("seconds"), heads=Heads(HEAD))


def _total(name: str, where: Q | None = None) -> Coalesce:
    return Coalesce(Sum(name, filter=where), 0)


def _fill(model: type[Model], groups: QuerySet[Time], **amounts: object) -> None:
    """Writes a row for each group, inside the database: nearly one row an entry would come out of it."""
    named = groups.annotate(**{f"its_{name}": amount for name, amount in amounts.items()})
    columns = [*named.query.values_select, *named.query.annotations]
    sql, values = named.query.sql_with_params()
    names = ", ".join(f'"{name.removeprefix("its_")}"' for name in columns)
    with connection.cursor() as cursor:
        cursor.execute(f'INSERT INTO "{model._meta.db_table}" ({names}) {sql}', values)
