"""Appending: one entry of time that nothing is known about yet, kept and counted at once, in a few short writes."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from ildsjel.facts import happened
from ildsjel.facts.period import monday
from ildsjel.insight.blocks import block_of
from ildsjel.ledger.heads import JOINED, head_of
from ildsjel.ledger.insert_one import insert_one
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import row_of
from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum
from ildsjel.ledger.time import Time
from ildsjel.ledger.turn import turn
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access

MAY_LACK = ("who_id", "label_id")


def append(access: Access, fact: happened.Time, *, source: str, resolver: Resolver, now: datetime) -> Time:
    """Keeps the entry, whose id must be new, under a standing receipt of its own; the sums follow."""
    with turn():
        next_version(access)
        receipt = _receipt(access, fact, source, now)
        insert_one(receipt)
        row = row_of(fact, receipt, resolver)
        insert_one(row)
        _add_up(access, row)
    return row


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


def _add_up(access: Access, row: Time) -> None:
    """What `resum` would come to, by adding alone; nobody else writes meanwhile (`next_version`)."""
    own, kept = (0, row.seconds) if row.protected else (row.seconds, 0)
    firm, amounts = {"organisation_id": access.organisation.pk}, {"seconds": own, "protected": kept}
    person = {"who_id": row.who_id, "label_id": None if row.who_id else row.by_id}
    _add(DaySum, firm | {"on": row.on, "initiative": row.initiative}, amounts)
    if own:
        work = firm | {"block": block_of(row.on).start, "initiative": row.initiative, "kind": row.kind}
        _add(WorkSum, work | person, {"seconds": own})
        crew = firm | {"week": monday(row.on), "initiative": row.initiative, "channel": row.channel}
        _add_to_crew(crew, own, head_of(row.who_id, row.by_id))
    counts = {"timed": int(row.lag is not None), "same_day": int(bool(row.same_day)), "lag": row.lag or 0}
    _add(PersonDay, firm | {"on": row.on} | person, {"seconds": row.seconds, "entries": 1} | counts)


def _add(model: type[Model], where: dict[str, Any], amounts: dict[str, int]) -> None:
    """Adds to the one row there is, or makes it. In plain SQL: composing it anew took a third of a logged line."""
    with connection.cursor() as cursor:
        cursor.execute(_update(model, *where, amounts=tuple(amounts)), [*amounts.values(), *where.values()])
        if not cursor.rowcount:
            cursor.execute(_insert(model, *where, *amounts), [*where.values(), *amounts.values()])


def _add_to_crew(where: dict[str, Any], seconds: int, head: int) -> None:
    with connection.cursor() as cursor:
        update = _update(CrewSum, *where, amounts=("seconds",), joined=JOINED[connection.vendor])
        cursor.execute(update, [seconds, head, head, *where.values()])
        if not cursor.rowcount:
            insert = _insert(CrewSum, *where, "seconds", "heads")
            cursor.execute(insert, [*where.values(), seconds, json.dumps([head])])


@cache
def _update(model: type[Model], *where: str, amounts: tuple[str, ...], joined: str = "") -> str:
    more = ", ".join(f'"{name}" = "{name}" + %s' for name in amounts) + (f", heads = {joined}" if joined else "")
    same = " AND ".join(f'"{name}" {"IS NOT DISTINCT FROM" if name in MAY_LACK else "="} %s' for name in where)
    return f'UPDATE "{model._meta.db_table}" SET {more} WHERE {same}'


@cache
def _insert(model: type[Model], *names: str) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({", ".join(["%s"] * len(names))})'
