"""Let replies count: somebody says that the replies they give count as theirs, or as the team's again."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.propose_replies import propose_replies
from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.hands import OwnReplies
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.own_replies import SOURCE, own_repliers
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def let_replies_count(*, by: Access, counts: bool, now: datetime) -> Receipt:
    """Keeps it; it goes for all their replies, also those before today. Raises Refused."""
    must(by, DOERS)
    if counts == (by.key in own_repliers(by)):
        raise Refused(sentence("That has been said already."))
    today = now.astimezone(by.organisation.zone).date()
    said = OwnReplies(on=today, who=by.key, counts=counts, by=by.key, id=uuid4().hex)
    receipt = receive(by=by, facts=[said], source=SOURCE, now=now)
    propose_replies(by=by, now=now)
    return receipt
