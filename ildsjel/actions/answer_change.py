"""Answer a change outside: the leader says what was changed because of it, or why nothing has to be."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state_assumption import SOURCE
from ildsjel.facts.outside import Adapted
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.outside import outside_now
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

CHOICES = ("change", "keep")


def answer_change(*, by: Access, of: str, choice: str, text: str, now: datetime) -> Receipt:
    """Keeps the answer to what a signpost has told, or to what was noticed (`of`)."""
    must(by, LEADER)
    if choice not in CHOICES:
        raise Refused(sentence("Say whether something was changed, or nothing has to be."))
    if not text.strip():
        raise Refused(sentence("Say in one sentence what was changed, or why nothing has to be."))
    if of not in {one.sign.of for one in outside_now(by, now).waiting}:
        raise Refused(sentence("That does not wait for an answer any longer."))
    today = now.astimezone(by.organisation.zone).date()
    answer = Adapted(on=today, of=of, choice=choice, text=text.strip(), by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[answer], source=SOURCE, now=now)
