"""Take time: what was set aside for somebody went to something else; it is said openly, with whoever decided it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.happened import Seconds
from ildsjel.facts.holding import holding
from ildsjel.facts.leading import Taken
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import Name, sentence
from ildsjel.facts.stated import Backing
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access


def take_time(
    *, by: Access, who: str, seconds: int, because: str = "", decided: str = "", on: date | None = None, now: datetime
) -> Receipt:
    """Keeps it. The one whose time it is says so, or a leader; what was taken is never counted against either."""
    must(by, DOERS)
    today = now.astimezone(by.organisation.zone).date()
    day = on or today
    if not by.leads and who != by.key:
        raise Refused(sentence("You can say it of your own time. The leader can say it of others’."))
    if not 0 < seconds <= DAY.total_seconds() or day > today:
        raise Refused(sentence("Say how much of a day that has been, in hours and minutes."))
    if decided and decided not in {member.key for member in open_house(by).members}:
        raise Refused(sentence("Nothing here is called “{key}”.", key=decided))
    if not any(_is_set_aside(fact, who) for fact in holding((fact for _, fact in stated_of(by)), day)):
        raise Refused(sentence("No time has been set aside for {who} then.", who=Name("person", who)))
    taken = Taken(
        on=day,
        who=who,
        seconds=Seconds(seconds),
        because=because.strip(),
        decided=decided,
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[taken], source="taken", now=now)


def _is_set_aside(fact: object, who: str) -> bool:
    return isinstance(fact, Backing) and fact.who == who
