"""Say what has changed: anybody who does the work says what they see outside, and the leader is asked about it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, LEADER, Refused, must
from ildsjel.actions.state import signed
from ildsjel.actions.state_assumption import SOURCE, the_assumption
from ildsjel.facts.outside import Noticed, SeriesBreak
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.measures import own_measures, published_series
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

NOTICED = "noticed"


def say_change(*, by: Access, text: str, assumption: str = "", now: datetime) -> Receipt:
    """Keeps it in the name of whoever says it; with an `assumption`, that must be looked at."""
    must(by, DOERS)
    today = now.astimezone(by.organisation.zone).date()
    if not text.strip():
        raise Refused(sentence("Say in one sentence what has changed."))
    if assumption:
        the_assumption(by, assumption, today)
    seen = Noticed(on=today, text=text.strip(), assumption=assumption, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[seen], source=NOTICED, now=now)


def state_break(*, by: Access, measure: str, on: date, because: str = "", now: datetime) -> Receipt:
    """From a day on a measure is counted another way: nothing is compared across it."""
    must(by, LEADER)
    if measure not in own_measures(by) | published_series(by).keys():
        raise Refused(sentence("Choose the figure that is counted another way."))
    if on > now.astimezone(by.organisation.zone).date():
        raise Refused(sentence("Say it when the day has come."))
    said = SeriesBreak(on=on, measure=measure, because=because.strip())
    return receive(by=by, facts=[signed(by, said)], source=SOURCE, now=now)
