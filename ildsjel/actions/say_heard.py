"""Say heard: the leader says what was heard, and what will be done; it stands on the open page with its day.

After a pulse, before the next may open; and after the talk a team too small for a pulse has instead, in one sentence.
"""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from ildsjel.actions.open_pulse import team_of
from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.pulse import Heard, K
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.pulse import last_pulse_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

PULSE, TALK = "pulse", "talk"


def say_heard(*, by: Access, text: str, because: str = "", now: datetime) -> Receipt:
    """Keeps it: what was heard (`text`) and what will be done (`because`)."""
    must(by, LEADER)
    sort = TALK if len(team_of(by)) < K else PULSE
    last = last_pulse_of(by) if sort == PULSE else None
    if sort == PULSE and (last is None or last.heard):
        raise Refused(sentence("There is no pulse to answer."))
    if not text.strip() or (sort == PULSE and not because.strip()):
        raise Refused(sentence("Say what you heard, and what you will do about it."))
    on = now.astimezone(by.organisation.zone).date()
    heard = Heard(on=on, text=text.strip(), because=because.strip(), sort=sort, by=by.key, id=uuid4().hex)
    with transaction.atomic():
        if last:
            last.heard = True
            last.save(update_fields=["heard"])
        return receive(by=by, facts=[heard], source="heard", now=now)
