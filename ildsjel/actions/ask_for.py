"""Ask for: anybody here asks the leader for something, proposes an initiative or voices a worry, in one sentence.

Everybody sees it, and the answer. Who is worried is kept nowhere, nor when on the day it was said.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.facts.learned import Ask
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access, installation

SORTS = ("", "proposal", "worry")


def ask_for(
    *, by: Access, text: str, sort: str = "", kroner: Decimal | None = None, channel: str = "", now: datetime
) -> Receipt:
    """Keeps what a member asks for: an amount if it is about money, and the channel it is for."""
    if by.person is None:
        raise NotAllowed(sentence("Somebody must ask. Say who you are with --as."))
    if not text.strip():
        raise Refused(sentence("Say in one sentence what you ask for."))
    if kroner is not None and kroner <= 0:
        raise Refused(sentence("The amount is in kroner, and more than nothing."))
    if sort not in SORTS:
        raise Refused(sentence("It is something you need, a proposal or a worry."))
    at = now.astimezone(by.organisation.zone)
    ask = Ask(
        on=at.date(), at=at, text=text.strip(), sort=sort, kroner=kroner, channel=channel, by=by.key, id=uuid4().hex
    )
    if stranger := open_house(by).stranger(ask):
        raise Refused(sentence("There is no “{key}” here.", key=stranger))
    if sort == "worry":
        day = datetime.combine(at.date(), time(0), at.tzinfo)
        nameless = replace(ask, at=None, by="")
        return receive(by=installation(by.organisation), facts=[nameless], source="ask", now=day)
    return receive(by=by, facts=[ask], source="ask", now=now)
