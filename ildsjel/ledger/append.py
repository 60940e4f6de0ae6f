"""Appending: one entry of time that nothing is known about yet, kept and counted at once, in a few short writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Model

from ildsjel.facts import happened
from ildsjel.facts.batch import Batch
from ildsjel.facts.period import monday
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.adding import adding
from ildsjel.ledger.columns import columns_of
from ildsjel.ledger.heads import head_of
from ildsjel.ledger.insertion import Insertion
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.ledger.turn import turn
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access


def append(access: Access, fact: happened.Time, *, source: str, resolver: Resolver, now: datetime) -> Time:
    """Keeps the entry, whose id must be new, under a standing receipt of its own; the sums follow.

    All that can be made ready is made before our turn, since everybody else waits while it lasts.
    """
    receipt = _receipt(access, fact, source, now)
    row = _row(fact, receipt, resolver)
    first, then, additions = Insertion(receipt), Insertion(row), list(_additions(access, row))
    with turn(), connection.cursor() as cursor:
        next_version(access)
        first.run(cursor)
        then.run(cursor, receipt_id=receipt.pk)
        for statement, values in additions:
            cursor.execute(statement, values)
    row.receipt = receipt
    return row


def _row(fact: happened.Time, receipt: Receipt, resolver: Resolver) -> Time:
    columns = columns_of(Batch.of([fact]), receipt, resolver)
    return Time(**{name: value for name, (value,) in columns.items()})


def _receipt(access: Access, fact: happened.Time, source: str, now: datetime) -> Receipt:
    return Receipt(
        organisation=access.organisation,
        by=access.person,
        source=source,
        state=State.STANDING,
        made_at=now,
        touched_at=now,
        read=1,
        new=1,
        first_on=fact.on,
        last_on=fact.on,
    )


def _additions(access: Access, row: Time) -> Iterator[tuple[str, list[Any]]]:
    """What `resum` would come to, by adding alone; nobody else writes meanwhile (`next_version`)."""
    own, kept = (0, row.seconds) if row.protected else (row.seconds, 0)
    person = {"who_id": row.who_id, "label_id": None if row.who_id else row.by_id}
    yield _adding(access, DaySum, {"on": row.on, "initiative": row.initiative, "seconds": own, "protected": kept})
    if own:
        work = {"block": block_of(row.on).start, "initiative": row.initiative, "kind": row.kind, "seconds": own}
        yield _adding(access, WorkSum, work | person)
        crew = {"week": monday(row.on), "initiative": row.initiative, "channel": row.channel, "seconds": own}
        yield _adding(access, CrewSum, crew | {"heads": json.dumps([head_of(row.who_id, row.by_id)])})
    late = {"timed": int(row.lag is not None), "same_day": int(bool(row.same_day)), "lag": row.lag or 0}
    yield _adding(access, PersonDay, {"on": row.on, "seconds": row.seconds, "entries": 1} | person | late)


def _adding(access: Access, model: type[Model], values: dict[str, Any]) -> tuple[str, list[Any]]:
    """In plain SQL: composing it anew took a third of a logged line."""
    places = f"VALUES ({', '.join(['%s'] * (len(values) + 1))})"
    columns = tuple('"on"' if name == "on" else name for name in values)
    return adding(model, columns, places), [access.organisation.pk, *values.values()]
