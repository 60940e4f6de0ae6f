"""Choose a rhythm: the team says whether every week is logged, or one in four; it is not the leader's to say."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, LEADER, NotAllowed, Refused
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Rhythm
from ildsjel.insight.logged_weeks import EVERY
from ildsjel.ledger.receipt import TEAM, Receipt
from ildsjel.ledger.rhythm import chosen_by
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access


def choose_rhythm(*, by: Access, weeks: int, now: datetime) -> Receipt | None:
    """One week in `weeks` is logged from the next Monday, 4 or 1; None where that is what holds already.

    Raises Refused while no time study has given a result: what one week in four can tell must be known first.
    """
    if not may_choose(by):
        raise NotAllowed(sentence("How often you log is for those who log to choose."))
    if weeks not in (EVERY, 1):
        raise Refused(sentence("Choose every week, or one week in four."))
    if weeks == EVERY and not has_result(by):
        raise Refused(sentence("One week in four can be chosen once a time study has given a result."))
    today = now.astimezone(by.organisation.zone).date()
    chosen = chosen_by(by, today)
    if weeks == (chosen[-1].weeks if chosen else 1):
        return None
    # One id a day: chosen again the same day, it is a correction.
    rhythm = Rhythm(on=today, weeks=weeks, by=by.key, id=f"rhythm:{today}")
    return receive(by=by, facts=[rhythm], source=TEAM, now=now)


def may_choose(by: Access) -> bool:
    """Whether this is somebody a log is expected of, other than the leader."""
    return by.person is not None and by.person.logs and bool(by.roles & (DOERS - LEADER)) and not by.leads


def has_result(by: Access) -> bool:
    """Whether a time study here has given a result."""
    return Statement.objects.of(by).current().filter(kind="studied").exists()
