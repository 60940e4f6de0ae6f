"""Fetch what is due: accounts are asked once an hour, one at a time, away from the web's own processes."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q
from django_tasks import task
from django_tasks.exceptions import TaskResultDoesNotExist, TaskResultMismatch

from ildsjel.actions.index import index
from ildsjel.ledger.account import Account
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation

EVERY, DAY = timedelta(hours=1), timedelta(days=1)
ONE_AT_A_TIME = timedelta(minutes=1)


@task()
def fetch_due(now: str) -> None:
    """Queues the accounts that have not been asked for an hour, or for a day where one has stopped."""
    moment = datetime.fromisoformat(now)
    is_due = Q(asked_at=None) | Q(asked_at__lte=moment - DAY) | Q(asked_at__lte=moment - EVERY, stopped_at=None)
    for firm in Organisation.objects.all():
        for account in Account.objects.of(installation(firm)).filter(is_due, ended_at=None):
            queue(account, moment)


@task()
def fetch_one(account_id: int, organisation_id: int, now: str) -> None:
    """Fetches one account, unless somebody else has begun to this minute."""
    from ildsjel.actions.fetch_account import fetch_account  # its clients are heavy, and the web only queues

    by, moment = installation(Organisation.objects.get(pk=organisation_id)), datetime.fromisoformat(now)
    account = Account.objects.of(by).filter(pk=account_id, ended_at=None).first()
    if account and _is_ours(by, account, moment) and fetch_account(account, moment):
        index(by)


def queue(account: Account, now: datetime) -> str:
    """Has it fetched as soon as there is a worker; what `under_way` knows that by."""
    return str(fetch_one.enqueue(account.pk, account.organisation_id, now.isoformat()).id)


def under_way(queued: str) -> int | None:
    """The number of the account that was queued, until it has been fetched or nothing came."""
    if not fetch_one.get_backend().supports_get_result:
        return None
    try:
        result = fetch_one.get_result(queued)
    except (TaskResultDoesNotExist, TaskResultMismatch):
        return None
    return None if result.is_finished else result.args[0]


def _is_ours(by: Access, account: Account, now: datetime) -> bool:
    """From now on nobody else asks it for a minute, if nobody has begun to."""
    free = Q(asked_at=None) | Q(asked_at__lte=now - ONE_AT_A_TIME)
    return bool(Account.objects.of(by).filter(free, pk=account.pk).update(asked_at=now))
