"""Say line: where more than one leads, a leader says whose nearest leader they are, or are no longer."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.hands import Line
from ildsjel.facts.sentence import Name, sentence
from ildsjel.ledger.line import SOURCE, leaders_of, nearest_leaders
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks


def say_line(*, by: Access, who: str, leads: bool, now: datetime) -> Receipt:
    """Keeps it, and leaves a trace with the one it is about. Only those nobody else leads can be taken on."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    house = open_house(by)
    if who == by.key or not any(member.key == who and member.is_here(today) for member in house.members):
        raise Refused(sentence("Choose somebody else who is here."))
    if len(leaders_of(house, today)) == 1:
        raise Refused(sentence("You lead alone, so everybody here is in your line."))
    nearest = nearest_leaders(by, today).get(who, "")
    if nearest not in ("", by.key):
        raise Refused(
            sentence(
                "{leader} is the nearest leader of {who}. Ask them to let go first.",
                leader=Name("person", nearest),
                who=Name("person", who),
            )
        )
    said = Line(on=today, who=who, leader=by.key if leads else "", by=by.key, id=uuid4().hex)
    receipt = receive(by=by, facts=[said], source=SOURCE, now=now)
    leave_looks(by, {SOURCE: [who]}, today)
    return receipt
