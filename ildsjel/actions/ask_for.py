"""Ask for: anybody here asks the leader for something, in one sentence; everybody sees it, and the answer."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.learned import Ask
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def ask_for(*, by: Access, text: str, kroner: Decimal | None = None, channel: str = "", now: datetime) -> Receipt:
    """Keeps what a member asks for: an amount if it is about money, and the channel it is for."""
    if by.person is None:
        raise NotAllowed(sentence("Somebody must ask. Say who you are with --as."))
    if not text.strip():
        raise Refused(sentence("Say in one sentence what you ask for."))
    if kroner is not None and kroner <= 0:
        raise Refused(sentence("The amount is in kroner, and more than nothing."))
    at = now.astimezone(by.organisation.zone)
    ask = Ask(on=at.date(), at=at, text=text.strip(), kroner=kroner, channel=channel, by=by.key, id=uuid4().hex)
    if stranger := open_house(by).stranger(ask):
        raise Refused(sentence("There is no “{key}” here.", key=stranger))
    return receive(by=by, facts=[ask], source="ask", now=now)
