"""Index: what has come to be said is read for searching, by a worker, so that whoever searches need not wait."""

from __future__ import annotations

from datetime import datetime

from django_tasks import task

from ildsjel.actions.queue_once import queue_once
from ildsjel.ledger.index_documents import catch_up, know_size
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation

MANY = 2000


@task()
def index_for_all(now: str) -> None:
    """For every organisation: when the clock says so, and when somebody has met more than could be read at once."""
    for firm in Organisation.objects.all():
        index(installation(firm))


def index(access: Access) -> None:
    """Reads all there is to read; stops as soon as that leads no further."""
    before, left = None, catch_up(access, MANY)
    has_grown = bool(left)
    while left and left != before:
        before, left = left, catch_up(access, MANY)
    if has_grown:
        know_size()


def index_soon(now: datetime) -> None:
    """Has a worker do it, once a minute however many ask."""
    queue_once(index_for_all, due_at=now.replace(second=0, microsecond=0), now=now)
