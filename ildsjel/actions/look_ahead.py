"""Look ahead: every night, how long it takes until something can be said of each initiative, so that nobody waits."""

from __future__ import annotations

from datetime import datetime

from django_tasks import task

from ildsjel.actions.review import usual_period
from ildsjel.insight.enough_time.ahead import all_ahead
from ildsjel.ledger.ahead import keep_ahead
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation


@task()
def look_ahead_for_all(now: str) -> None:
    """For every organisation, when the clock says so."""
    for firm in Organisation.objects.all():
        look_ahead(installation(firm), now=datetime.fromisoformat(now))


def look_ahead(access: Access, *, now: datetime) -> None:
    """Works it out again where what it rests on has changed; the rest is looked up."""
    keep_ahead(access, all_ahead(open_book(access, usual_period(access, now), now=now)))
