"""Own up: a leader has made fun of the work, says so, and owes a quarter of an hour of answering customers."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, must
from ildsjel.facts.leading import Joke
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def own_up(*, by: Access, now: datetime) -> Receipt:
    """Keeps it, in the leader's own name; nobody else can say it of them."""
    must(by, LEADER)
    joke = Joke(on=now.astimezone(by.organisation.zone).date(), by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[joke], source="joke", now=now)
