"""Reply to: the leader answers what somebody has asked for with yes or no, and a worry with what will be done."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.learned import Ask, Reply
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

ANSWERS, HEARD = ("yes", "no"), "heard"


def reply_to(*, by: Access, ask: str, answer: str, because: str = "", meetings: int = 0, now: datetime) -> Receipt:
    """Keeps the leader's reply to the ask with this id, once, with the meetings it took."""
    must(by, LEADER)
    if meetings < 0:
        raise Refused(sentence("Meetings are counted from none and up."))
    found = next((one for one in asks_of(by) if one.ask.id == ask), None)
    if found is None:
        raise Refused(sentence("Nobody has asked for that here."))
    if found.reply:
        raise Refused(sentence("This has been answered already."))
    _must_answer(found.ask, answer, because)
    at, said = now.astimezone(by.organisation.zone), because.strip()
    reply = Reply(
        on=at.date(), at=at, ask=ask, answer=answer, because=said, meetings=meetings, by=by.key, id=uuid4().hex
    )
    return receive(by=by, facts=[reply], source="reply", now=now)


def _must_answer(ask: Ask, answer: str, because: str) -> None:
    if ask.sort == "worry":
        if answer != HEARD or not because.strip():
            raise Refused(sentence("Say what you will do about it, in one sentence."))
    elif answer not in ANSWERS:
        raise Refused(sentence("Answer yes or no."))
    elif answer == "no" and not because.strip():
        raise Refused(sentence("Say why not, in one sentence."))
