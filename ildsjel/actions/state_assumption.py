"""State an assumption: the leader says what is taken for granted about the world outside, and takes it back."""

from __future__ import annotations

from datetime import date, datetime
from secrets import token_hex

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state import signed
from ildsjel.facts.holding import holding
from ildsjel.facts.outside import Assumption
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access

SOURCE = "outside"


def state_assumption(
    *, by: Access, text: str, initiative: str = "", again: date | None = None, key: str = "", now: datetime
) -> tuple[str, Receipt]:
    """The assumption's key, and its receipt. With the `key` of one that holds, that is said anew."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    if not text.strip():
        raise Refused(sentence("Say in one sentence what you take for granted."))
    if initiative and initiative not in {one.key for one in open_house(by).initiatives}:
        raise Refused(sentence("Nothing here is called “{key}”.", key=initiative))
    if again and again <= today:
        raise Refused(sentence("The day to look again must lie ahead."))
    if key:
        the_assumption(by, key, today)
    said = Assumption(on=today, key=key or token_hex(4), text=text.strip(), initiative=initiative, again=again)
    return said.key, receive(by=by, facts=[signed(by, said)], source=SOURCE, now=now)


def withdraw_assumption(*, by: Access, key: str, now: datetime) -> Receipt:
    """It is no longer taken for granted; what was told against it waits for nobody."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    the_assumption(by, key, today)
    return receive(by=by, facts=[signed(by, Assumption(on=today, key=key))], source=SOURCE, now=now)


def the_assumption(by: Access, key: str, today: date) -> Assumption:
    """The one with this key, if it holds; else Refused."""
    held = holding((fact for _, fact in stated_of(by)), today)
    found = next((one for one in held if isinstance(one, Assumption) and one.key == key), None)
    if found is None:
        raise Refused(sentence("That is no longer taken for granted here."))
    return found
