"""Follow: an account is connected, changed, fetched from at once, or let go.

What is one person's own (a calendar, a mailbox) is connected by that person, and nobody else sees that it is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from ildsjel.actions.right import KEEPERS, Refused, must
from ildsjel.actions.whose import may_be_read
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.vault import lock
from ildsjel.people.access import Access
from ildsjel.sources import followable
from ildsjel.sources.following import Followed

ALREADY = sentence("That account is followed already.")


def accounts(by: Access) -> QuerySet[Account]:
    """Those that are followed and are the reader's to know of, by name."""
    own = Q(owner=by.person) if by.person else Q(pk=None)
    shared = Q(owner=None) if by.roles & KEEPERS else Q(pk=None)
    found = Account.objects.of(by).filter(own | shared, ended_at=None)
    return found.select_related("organisation").order_by("name", "pk")


def follow(*, by: Access, source: str, told: Mapping[str, str], channel: str = "", now: datetime) -> Account:
    """Connects an account; `told` are its fields by name, `name`, and `whose` it is where its source asks that.
    Its first fetch is for whoever queues it. Raises Refused, or AskWhose."""
    must(by, KEEPERS)
    found = _source(source)
    may_be_read(by=by, source=source, whose=told.get("whose", ""))
    _must_know(found, told)
    if channel and channel not in {one.key for one in open_house(by).channels}:
        raise Refused(sentence("Nothing here is called “{key}”.", key=channel))
    try:
        with transaction.atomic():
            return Account.objects.create(
                organisation=by.organisation,
                by=by.person,
                source=source,
                name=(told.get("name") or told.get("address") or told.get("user") or source)[:120],
                address=told.get("address", "").strip()[:500],
                user=told.get("user", "").strip()[:254],
                secret=lock(told.get("secret", "").strip()),
                channel=channel,
                made_at=now,
            )
    except IntegrityError:
        raise Refused(ALREADY) from None


def give_secret(*, by: Access, account: Account, secret: str) -> None:
    """A new password, as the earlier one was refused or is lost; the account is asked again. Raises Refused."""
    must(by, KEEPERS)
    if not secret.strip():
        raise Refused(sentence("Write the password."))
    account.secret, account.stopped, account.stopped_at, account.asked_at = lock(secret.strip()), None, None, None
    account.save(update_fields=["secret", "stopped", "stopped_at", "asked_at"])


def let_go(*, by: Access, account: Account, now: datetime) -> None:
    """Follows it no more, and forgets its secret; what has come stays."""
    must(by, KEEPERS)
    account.ended_at, account.secret, account.marks = now, "", {}
    account.save(update_fields=["ended_at", "secret", "marks"])


def _source(name: str) -> Followed:
    found = followable(name)
    if found is None:
        raise Refused(sentence("Accounts of that kind cannot be followed."))
    return found


def _must_know(source: Followed, told: Mapping[str, str]) -> None:
    for field in source.ASKED:
        if field.is_needed and not told.get(field.name, "").strip():
            raise Refused(sentence("“{label}” is missing.", label=field.label))
