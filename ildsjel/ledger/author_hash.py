"""Pseudonyms of the public: a keyed hash whose key is made for a quarter and deleted after a year."""

from __future__ import annotations

import secrets
from datetime import date, timedelta

from ildsjel.facts.pseudonym import Pseudonym
from ildsjel.ledger.hash_key import HashKey
from ildsjel.people.access import Access

YEAR = timedelta(days=365)


def author_hash(access: Access, today: date) -> Pseudonym:
    """What turns an identity at a platform into this quarter's pseudonym for it."""
    retire_keys(access, today)
    kept, _ = HashKey.objects.of(access).get_or_create(
        organisation=access.organisation, quarter=_quarter(today), defaults={"key": secrets.token_hex(32)}
    )
    return Pseudonym(bytes.fromhex(kept.key))


def retire_keys(access: Access, today: date) -> int:
    """Deletes the keys that are more than a year old; from then on nobody can be recognised by them."""
    gone, _ = HashKey.objects.of(access).filter(quarter__lt=_quarter(today - YEAR)).delete()
    return gone


def _quarter(day: date) -> date:
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
