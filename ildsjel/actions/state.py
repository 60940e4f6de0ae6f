"""State: the leader says what holds from a day on: a ceiling, a rate, hours, a goal, backing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, must
from ildsjel.facts.kinds import Stated
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def state(*, by: Access, what: Stated, now: datetime) -> Receipt:
    """Keeps a statement in the name of the leader who makes it."""
    must(by, LEADER)
    signed = replace(what, by=by.key, id=what.id or uuid4().hex)
    return receive(by=by, facts=[signed], source="statement", now=now)
