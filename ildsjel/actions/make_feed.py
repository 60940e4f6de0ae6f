"""Make a feed: a secret address at which a person's own calendar can read what matters, until it is withdrawn."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import transaction

from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.feed import Feed


def make_feed(*, by: Access, now: datetime) -> str:
    """The secret of a new address, told this once; the one before it opens nothing any more."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        withdraw_feed(by=by, now=now)
        Feed.objects.create(person=by.person, digest=digest(secret), made_at=now)
    return secret


def withdraw_feed(*, by: Access, now: datetime) -> None:
    """From now on the address opens nothing; withdrawn twice is withdrawn once."""
    Feed.objects.filter(person=by.person, withdrawn_at=None).update(withdrawn_at=now)


def has_feed(by: Access) -> bool:
    """Whether an address stands."""
    return Feed.objects.filter(person=by.person, withdrawn_at=None).exists()
