"""Log time: one typed line becomes one entry in the person's own log."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.happened import Time
from ildsjel.facts.sentence import Sentence
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.time import Time as Row
from ildsjel.people.access import Access
from ildsjel.sources import six_minutes


class TwoReadings(Refused):
    """The line can be meant in more ways than one; `readings` are complete entries to choose among."""

    def __init__(self, says: Sentence, readings: tuple[Time, ...]) -> None:
        super().__init__(says)
        self.readings = readings


@dataclass(frozen=True, slots=True)
class Logged:
    """The entry as it was understood, and the receipt that takes it back."""

    entry: Time
    receipt: Receipt


def log_time(*, by: Access, line: str, now: datetime) -> Logged:
    """Logs what `line` says; raises Refused, or TwoReadings when it cannot be read one way."""
    must(by, DOERS)
    now = now.astimezone(by.organisation.zone)
    house, last = open_house(by), _last(by, now)
    match six_minutes.read_line(line, now=now, house=house, who=by.key, last=last):
        case six_minutes.Refused(says=says):
            raise Refused(says)
        case six_minutes.Ambiguous(says=says, readings=readings):
            raise TwoReadings(says, readings)
        case entry:
            return log_entry(by=by, entry=entry, now=now)


def log_entry(*, by: Access, entry: Time, now: datetime) -> Logged:
    """Logs a whole entry as the person's own, whoever it names."""
    must(by, DOERS)
    signed = replace(entry, who=by.key, id=f"log:{uuid4().hex}", logged=now)
    receipt = receive(by=by, facts=[signed], source=six_minutes.NAME, now=now)
    row = Row.objects.of(by).get(receipt=receipt)
    return Logged(fact_of(row, Resolver(by), resolved=True), receipt)


def _last(by: Access, now: datetime) -> datetime | None:
    """When the person's latest entry today ended."""
    today = Row.objects.of(by).current().filter(who=by.person, on=now.date()).exclude(at=None)
    ends = [at + timedelta(seconds=seconds) for at, seconds in today.values_list("at", "seconds")]
    return max(ends).astimezone(now.tzinfo) if ends else None
