"""Log time: one typed line becomes one entry in the person's own log."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.happened import Time
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.text import UnreadableLine, read_line
from ildsjel.ledger.append import append
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.time import Time as Row
from ildsjel.people.access import Access
from ildsjel.sources import six_minutes

_TEXT_FORM = re.compile(r"\d{4}-\d\d-\d\d\S* time ")


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
    """Logs what `line` says, typed or in the text form (as a reading that was offered is).

    Raises Refused, or TwoReadings when it cannot be read one way.
    """
    must(by, DOERS)
    now = now.astimezone(by.organisation.zone)
    resolver = Resolver(by)
    if _TEXT_FORM.match(line):
        return _log(by, _read(line, now), resolver, now)
    match six_minutes.read_line(line, now=now, house=resolver.house, who=by.key, last=lambda: _last(by, now)):
        case six_minutes.Refused(says=says):
            raise Refused(says)
        case six_minutes.Ambiguous(says=says, readings=readings):
            raise TwoReadings(says, readings)
        case entry:
            return _log(by, entry, resolver, now)


def log_entry(*, by: Access, entry: Time, now: datetime) -> Logged:
    """Logs a whole entry as the person's own, whoever it names. Raises Refused."""
    must(by, DOERS)
    return _log(by, entry, Resolver(by), now.astimezone(by.organisation.zone))


def _log(by: Access, entry: Time, resolver: Resolver, now: datetime) -> Logged:
    signed = replace(entry, who=by.key, id=f"log:{uuid4().hex}", logged=now)
    stranger = resolver.house.stranger(signed)
    if stranger:
        raise Refused(sentence("Nothing here is called “{key}”.", key=stranger))
    row = append(by, signed, source=six_minutes.NAME, resolver=resolver, now=now)
    return Logged(fact_of(row, resolver, resolved=True), row.receipt)


def _read(line: str, now: datetime) -> Time:
    """The entry a line in the text form stands for, if it can be one here; raises Refused."""
    try:
        entry = read_line(line)
    except UnreadableLine as unreadable:
        raise Refused(unreadable.says) from None
    if not isinstance(entry, Time) or not 0 < entry.seconds <= DAY.total_seconds():
        raise Refused(sentence("An entry is some minutes, and at most a day."))
    if entry.on > now.date() or (entry.at and entry.at > now):
        raise Refused(sentence("That has not happened yet. Log it when it has."))
    return entry


def _last(by: Access, now: datetime) -> datetime | None:
    """When the person's latest entry today ended."""
    today = Row.objects.of(by).current().filter(who=by.person, on=now.date()).exclude(at=None)
    ends = [at + timedelta(seconds=seconds) for at, seconds in today.values_list("at", "seconds")]
    return max(ends).astimezone(now.tzinfo) if ends else None
