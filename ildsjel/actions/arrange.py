"""Arrange: a channel, a work kind or an initiative is put in or put right, and what is kept follows."""

from __future__ import annotations

from django.db import transaction

from ildsjel.actions.right import CARETAKER, LEADER, must
from ildsjel.facts.house import Channel, Initiative, WorkKind
from ildsjel.ledger.furnish import furnish
from ildsjel.ledger.reresolve import reresolve
from ildsjel.people.access import Access


def arrange(*, by: Access, thing: Channel | WorkKind | Initiative) -> None:
    """Keeps the thing; facts that get another meaning by it are resolved again in the same transaction."""
    must(by, LEADER | CARETAKER)
    with transaction.atomic():
        furnish(by, [thing])
        if not isinstance(thing, WorkKind):
            reresolve(by)
