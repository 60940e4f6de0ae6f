"""What entries come to, gathered before it is added to the sums, so that to add it takes next to no time.

A file's entries are gathered as they are kept, while nothing of it counts yet, in tables of this connection's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.db import Error, connection
from django.db.models import Case, F, Max, Model, Value, When
from django.db.models.functions import Coalesce

from ildsjel.facts.period import monday
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.adding import adding
from ildsjel.ledger.heads import HEAD, HEADS
from ildsjel.ledger.plain import day
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.revision import Revisions
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access

ENTRY = ("on", "initiative", "channel", "kind", "seconds", "protected", "lag", "same_day")
WHOSE = {
    "person": Coalesce(F("who_id"), Value(0)),
    "label": Coalesce(Case(When(who=None, then=F("by_id"))), Value(0)),
    "head": HEAD,
}
OWN = "NOT protected AND seconds > 0"


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum being gathered: what tells one from another, how each amount is added up, and of which entries."""

    model: type[Model]
    same: dict[str, str]
    amounts: dict[str, str]
    which: str = "true"

    @property
    def table(self) -> str:
        """Its table's name, after that of the gains."""
        return self.model.__name__.casefold()


SUMS = (
    Sum(
        DaySum,
        {'"on"': "date", "initiative": "text"},
        {
            "seconds": "coalesce(sum(seconds) FILTER (WHERE NOT protected), 0)",
            "protected": "coalesce(sum(seconds) FILTER (WHERE protected), 0)",
        },
    ),
    Sum(
        PersonDay,
        {'"on"': "date", "person": "bigint", "label": "bigint"},
        {
            "seconds": "sum(seconds)",
            "entries": "count(*)",
            "timed": "count(lag)",
            "same_day": "count(*) FILTER (WHERE same_day)",
            "lag": "coalesce(sum(lag), 0)",
        },
    ),
    Sum(
        WorkSum,
        {"block": "date", "person": "bigint", "label": "bigint", "initiative": "text", "kind": "text"},
        {"seconds": "sum(seconds)"},
        OWN,
    ),
    Sum(
        CrewSum,
        {"week": "date", "initiative": "text", "channel": "text", "head": "bigint"},
        {"seconds": "sum(seconds)"},
        OWN,
    ),
)
_numbers = count()


class Gains:
    """Sums of the entries that have been taken, to be added to those of the organisation; see `gathering`."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._name = f"gained_{next(_numbers)}"
        self._last = 0

    def open(self) -> None:
        """Makes the tables."""
        for one in SUMS:
            columns = one.same | dict.fromkeys(one.amounts, "bigint")
            told = ", ".join(f"{name} {kind}" for name, kind in columns.items())
            _run(f"CREATE TEMPORARY TABLE {self._name}_{one.table} ({told}, PRIMARY KEY ({', '.join(one.same)}))")

    def close(self) -> None:
        """Takes the tables away."""
        for one in SUMS:
            _run(f"DROP TABLE IF EXISTS {self._name}_{one.table}")

    def take_kept(self, receipt: Receipt) -> None:
        """Adds up the entries kept under a receipt since it was last asked about."""
        kept = Time.objects.of(self._access).filter(receipt=receipt, pk__gt=self._last)
        last = kept.aggregate(last=Max("pk"))["last"]
        if last:
            self.take(kept.filter(superseded=False))
            self._last = last

    def take(self, entries: Revisions) -> None:
        """Adds up some entries of time."""
        sql, values = entries.order_by().values(*ENTRY, **WHOSE).query.sql_with_params()
        _run(f"CREATE TEMPORARY TABLE counted AS {sql}", values)
        _run('CREATE TEMPORARY TABLE calendar ("on" date PRIMARY KEY, week date, block date)')
        days = [(on, monday(day(on)), block_of(day(on)).start) for (on,) in _run('SELECT DISTINCT "on" FROM counted')]
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO calendar VALUES (%s, %s, %s)", days)
        for one in SUMS:
            self._gather(one)
        _run("DROP TABLE counted")
        _run("DROP TABLE calendar")

    def _gather(self, one: Sum) -> None:
        table, same = f"{self._name}_{one.table}", ", ".join(one.same)
        grown = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in one.amounts)
        entries = f'FROM counted JOIN calendar USING ("on") WHERE {one.which} GROUP BY {same}'
        _run(
            f"INSERT INTO {table} SELECT {same}, {', '.join(one.amounts.values())} {entries} "
            f"ON CONFLICT ({same}) DO UPDATE SET {grown}"
        )

    def add(self) -> None:
        """Adds what has been taken to the sums, inside the caller's transaction."""
        for one in SUMS:
            self._add(one)

    def _add(self, one: Sum) -> None:
        columns, grouped = {name: name for name in (*one.same, *one.amounts)}, ""
        if columns.pop("person", ""):
            del columns["label"]
            columns |= {"who_id": "nullif(person, 0)", "label_id": "nullif(label, 0)"}
        if columns.pop("head", ""):
            columns |= {"seconds": "sum(seconds)", "heads": HEADS[connection.vendor]}
            grouped = " GROUP BY week, initiative, channel"
        values = f"SELECT %s, {', '.join(columns.values())} FROM {self._name}_{one.table} WHERE true{grouped}"
        _run(adding(one.model, tuple(columns), values), [self._access.organisation.pk])


@contextmanager
def gathering(access: Access) -> Iterator[Gains]:
    """Gains that are there as long as it takes; what a transaction that fails has made goes with it."""
    gains = Gains(access)
    gains.open()
    try:
        yield gains
    except BaseException:
        # A database that has been away took the tables with it.
        with suppress(Error):
            if not connection.in_atomic_block:
                gains.close()
        raise
    gains.close()


def _run(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []
