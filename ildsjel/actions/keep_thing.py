"""Keep thing: a leader keeps something nobody uses for a year, and says why."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.keeping import Keep
from ildsjel.facts.sentence import sentence
from ildsjel.insight.unused import MEASURED
from ildsjel.insight.unused_fields import FIELDS
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def keep_thing(*, by: Access, thing: str, because: str, now: datetime) -> Receipt:
    """Keeps it, and brings it back where it was off."""
    must(by, LEADER)
    if thing not in MEASURED and thing not in FIELDS:
        raise Refused(sentence("There is no such thing to keep."))
    if not because.strip():
        raise Refused(sentence("Say why it shall stay, in one sentence."))
    on = now.astimezone(by.organisation.zone).date()
    keep = Keep(on=on, thing=thing, because=because.strip(), by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[keep], source="keep", now=now)
