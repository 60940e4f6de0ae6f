"""Follow: an account is connected, changed, fetched from at once, or let go.

What is one person's own (a calendar, a mailbox) is connected by that person, and nobody else sees that it is there;
nothing of it is brought in, it proposes minutes to that person (`propose.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from ildsjel.actions.right import DOERS, KEEPERS, Refused, must
from ildsjel.actions.whose import OWN, QUESTIONS, SHARED, AskWhose
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.vault import lock
from ildsjel.people.access import Access
from ildsjel.sources import followable, personal
from ildsjel.sources.following import Followed

FOLLOWERS = DOERS | KEEPERS
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
    must(by, FOLLOWERS)
    is_own = told.get("whose") == OWN
    must(by, DOERS if is_own else KEEPERS)
    found = _source(source)
    _must_be_said(source, told.get("whose", ""))
    _must_know(found, told)
    if channel and channel not in {one.key for one in open_house(by).channels}:
        raise Refused(sentence("Nothing here is called “{key}”.", key=channel))
    address, secret = _locked(found, told)
    try:
        with transaction.atomic():
            return Account.objects.create(
                organisation=by.organisation,
                by=by.person,
                owner=by.person if is_own else None,
                source=source,
                name=(told.get("name") or address or told.get("user") or source)[:120],
                address=address[:500],
                user=told.get("user", "").strip()[:254],
                secret=lock(secret),
                channel=channel,
                made_at=now,
            )
    except IntegrityError:
        raise Refused(ALREADY) from None


def give_secret(*, by: Access, account: Account, secret: str) -> None:
    """A new password, or address where that is the key, as the earlier one was refused or is lost; the account is
    asked again. Raises Refused."""
    _must_be_theirs(by, account)
    if not secret.strip():
        raise Refused(sentence("Write the password or the address."))
    source = followable(account.source)
    if source and opens_by_address(source, account.user):
        account.address, secret = _locked(source, {"address": secret})
    account.secret, account.stopped, account.stopped_at, account.asked_at = lock(secret.strip()), None, None, None
    account.save(update_fields=["address", "secret", "stopped", "stopped_at", "asked_at"])


def let_go(*, by: Access, account: Account, now: datetime) -> None:
    """Follows it no more, and forgets its secret. What has come stays; one's own account goes without a trace, with
    what it has proposed."""
    _must_be_theirs(by, account)
    if account.owner:
        account.delete()
        return
    account.ended_at, account.secret, account.marks = now, "", {}
    account.save(update_fields=["ended_at", "secret", "marks"])


def _source(name: str) -> Followed:
    found = followable(name)
    if found is None:
        raise Refused(sentence("Accounts of that kind cannot be followed."))
    return found


def opens_by_address(source: Followed, user: str) -> bool:
    """Whether its address is all it takes, and is kept as a password is."""
    return not user and any(field.is_key for field in source.ASKED)


def _locked(source: Followed, told: Mapping[str, str]) -> tuple[str, str]:
    """The address as it may be shown, and the secret. An address that is a key is shown by its server and a mark."""
    address, secret = told.get("address", "").strip(), told.get("secret", "").strip()
    if not opens_by_address(source, told.get("user", "").strip()):
        return address, secret
    server = urlsplit(address if "://" in address else f"https://{address}").netloc.rpartition("@")[2]
    return f"{server}/…{blake2b(address.encode(), digest_size=3).hexdigest()}", address


def _must_be_said(source: str, whose: str) -> None:
    if source in QUESTIONS and whose not in (SHARED, OWN):
        raise AskWhose(QUESTIONS[source])
    if whose == OWN and personal(source) is None:
        raise Refused(sentence("That is the organisation’s to follow, not one person’s own."))


def _must_be_theirs(by: Access, account: Account) -> None:
    must(by, FOLLOWERS)
    must(by, DOERS if account.owner else KEEPERS)
    if account.owner not in (None, by.person):
        raise Refused(sentence("Accounts of that kind cannot be followed."))


def _must_know(source: Followed, told: Mapping[str, str]) -> None:
    for field in source.ASKED:
        if field.is_needed and not told.get(field.name, "").strip():
            raise Refused(sentence("“{label}” is missing.", label=field.label))
