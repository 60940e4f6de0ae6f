"""Write charter: what an initiative is to be, in the firm's own words. Drafts are free."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from ildsjel.actions.arrange import arrange
from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, WRITERS, Refused, must
from ildsjel.facts.charter import Charter
from ildsjel.facts.house import Initiative
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.people.slug import slug

CHARTER = "charter"


def draft(*, by: Access, name: str, now: datetime) -> str:
    """Opens a draft with this name, and gives its key. The leader does; others propose one as a question."""
    must(by, LEADER)
    name = name.strip()
    if not name:
        raise Refused(sentence("Give the initiative a name."))
    taken, key = {one.key for one in open_house(by).initiatives}, slug(name)[:60] or "x"
    if key in taken:
        raise Refused(sentence("There is an initiative with that name already."))
    arrange(by=by, thing=Initiative(on=now.astimezone(by.organisation.zone).date(), key=key, name=name))
    return key


def write_charter(*, by: Access, charter: Charter, now: datetime) -> Receipt:
    """Keeps the charter as it now reads; written again the same day, it is a correction."""
    must(by, WRITERS)
    if charter.initiative not in {one.key for one in open_house(by).initiatives}:
        raise Refused(sentence("There is no such initiative here."))
    on = now.astimezone(by.organisation.zone).date()
    signed = replace(charter, on=on, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[signed], source=CHARTER, now=now)
