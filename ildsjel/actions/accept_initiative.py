"""Accept initiative: the one who is named as its owner says yes, in person."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.actions.write_charter import CHARTER
from ildsjel.facts.charter import Accepted
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.initiatives import standing_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def accept_initiative(*, by: Access, initiative: str, now: datetime) -> Receipt:
    """Keeps the owner's yes; nobody else can give it. It can be taken back as a receipt."""
    must(by, DOERS)
    found = standing_of(by, initiative, now)
    if not found.owner or found.owner != by.key:
        raise Refused(sentence("Only the one who is named as the owner can say yes to it."))
    if found.is_accepted:
        raise Refused(sentence("You have said yes to it already."))
    yes = Accepted(on=now.astimezone(by.organisation.zone).date(), initiative=initiative, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[yes], source=CHARTER, now=now)
