"""Forget: one person, of our own or of the public, is erased everywhere; what they took part in stays as sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from ildsjel.actions.forget_employee import employee, erase_employee
from ildsjel.actions.forget_public import erase_public
from ildsjel.actions.right import CARETAKER, LEADER, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.index_documents import erase
from ildsjel.ledger.shift import shift
from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access
from ildsjel.people.organisation import refurnished
from ildsjel.people.person import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What was erased, by kind; `stays_as` are the keys an employee's minutes stay under, naming nobody."""

    counts: dict[str, int]
    stays_as: tuple[str, ...] = ()


def forget(*, by: Access, who: str, now: datetime) -> Forgotten:
    """Erases an employee (key or mail address) or a member of the public (`x:115712`); raises Refused.

    Sums and conversations stay what they were. Backups made earlier, and files people still have, are not reached.
    """
    must(by, LEADER | CARETAKER)
    who, paths = who.strip(), set[Path]()
    _tell_sqlite("PRAGMA secure_delete=ON")
    with transaction.atomic():
        people = employee(by, who)
        if people:
            counts, stays_as, paths = erase_employee(by, people)
            today = now.astimezone(by.organisation.zone).date()
            Person.objects.filter(pk__in=[person.pk for person in people], left_on=None).update(left_on=today)
        elif ":" in who:
            counts, stays_as = erase_public(by, who, now), ()
        else:
            raise Refused(
                sentence(
                    "There is nobody called {who} here. Give a member’s key or mail address, "
                    "or a platform and a handle such as x:115712.",
                    who=who,
                )
            )
        refurnished(by.organisation)
        shift(by)
        erase(by, next_version(by))
    made = chain((settings.DATA / "charts").glob("*.svg"), (settings.DATA / "papers").glob("*.pdf"))
    for path in paths.union(made):
        path.unlink(missing_ok=True)
    _tell_sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
    return Forgotten(counts={kind: n for kind, n in counts.items() if n}, stays_as=stays_as)


def _tell_sqlite(pragma: str) -> None:
    """SQLite writes over what is deleted only if told to, and its log keeps old pages until it is emptied."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(pragma)
