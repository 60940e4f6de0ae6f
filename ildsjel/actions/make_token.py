"""Make a token: a program may act as its owner from now on, until the token is withdrawn."""

from __future__ import annotations

import secrets
from datetime import datetime

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.token import Token

BEGINS = "ildsjel_"


def make_token(*, by: Access, name: str, now: datetime) -> str:
    """The secret of a new token, told this once."""
    if by.person is None or not name.strip():
        raise Refused(sentence("Give the program a name, so that you know it again."))
    secret = BEGINS + secrets.token_urlsafe(32)
    Token.objects.create(person=by.person, name=name.strip()[:80], digest=digest(secret), made_at=now)
    return secret


def withdraw_token(*, by: Access, token: int, now: datetime) -> None:
    """From now on the token opens nothing; withdrawn twice is withdrawn once."""
    Token.objects.filter(pk=token, person=by.person, withdrawn_at=None).update(withdrawn_at=now)
