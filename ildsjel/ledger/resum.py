"""Ready-made sums, worked out again for the weeks a write has touched; always inside that write's transaction.

The entries of a block that count are set aside once, and every sum is made of those: they lie all over their table,
so to find them costs more than to add them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from django.db import connection
from django.db.models import Case, F, Model, When

from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.heads import HEAD, HEADS
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

COUNTED = ("on", "who_id", "initiative", "channel", "kind", "seconds", "protected", "lag", "same_day")
LABEL = Case(When(who=None, then=F("by_id")))
OWN = "NOT protected AND seconds > 0"


def resum(access: Access, days: Iterable[date]) -> None:
    """Works out the sums of every block of four weeks that holds one of `days`, from the entries that count now."""
    for block in sorted({block_of(day) for day in days}, key=lambda block: block.start):
        _forget(access, block)
        with _counted(access, block):
            _sum_days(access)
            _sum_work(access, block)
            for week in block.weeks():
                _sum_crew(access, week)


def _forget(access: Access, block: Period) -> None:
    span = (block.start, block.end)
    DaySum.objects.of(access).filter(on__range=span).delete()
    PersonDay.objects.of(access).filter(on__range=span).delete()
    CrewSum.objects.of(access).filter(week__range=span).delete()
    WorkSum.objects.of(access).filter(block=block.start).delete()


@contextmanager
def _counted(access: Access, block: Period) -> Iterator[None]:
    """The entries of the block that count, in a table of their own for as long as it takes."""
    entries = Time.objects.of(access).current().filter(on__range=(block.start, block.end)).order_by()
    sql, values = entries.values(*COUNTED, label_id=LABEL, head=HEAD).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE counted AS {sql}", values)
        yield
        cursor.execute("DROP TABLE counted")


def _sum_days(access: Access) -> None:
    own, kept = (f"coalesce(sum(seconds) FILTER (WHERE {which}), 0)" for which in ("NOT protected", "protected"))
    _fill(access, DaySum, '"on", initiative', {"seconds": own, "protected": kept})
    amounts = {
        "seconds": "sum(seconds)",
        "entries": "count(*)",
        "timed": "count(lag)",
        "same_day": "count(*) FILTER (WHERE same_day)",
        "lag": "coalesce(sum(lag), 0)",
    }
    _fill(access, PersonDay, '"on", who_id, label_id', amounts)


def _sum_work(access: Access, block: Period) -> None:
    _fill(access, WorkSum, "who_id, label_id, initiative, kind", {"seconds": "sum(seconds)"}, OWN, block=block.start)


def _sum_crew(access: Access, week: date) -> None:
    amounts = {"seconds": "sum(seconds)", "heads": HEADS[connection.vendor]}
    within = f'{OWN} AND "on" BETWEEN %s AND %s'
    _fill(access, CrewSum, "initiative, channel", amounts, within, (week, week + WEEK - DAY), week=week)


def _fill(
    access: Access,
    model: type[Model],
    group: str,
    amounts: dict[str, str],
    where: str = "true",
    told: tuple[date, ...] = (),
    **of: date,
) -> None:
    """Writes a row for each group, inside the database: nearly one row an entry would come out of it."""
    same = {"organisation_id": access.organisation.pk, **of}
    names = ", ".join([*same, group, *amounts])
    values = ", ".join(["%s"] * len(same) + [group, *amounts.values()])
    sql = f"SELECT {values} FROM counted WHERE {where} GROUP BY {group}"
    with connection.cursor() as cursor:
        cursor.execute(f'INSERT INTO "{model._meta.db_table}" ({names}) {sql}', [*same.values(), *told])
