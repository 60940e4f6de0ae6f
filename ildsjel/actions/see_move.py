"""See move: what it would mean if somebody did something else; they are told before anybody else sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.review import usual_period
from ildsjel.actions.right import DOERS, LEADER, NotAllowed, Refused, must
from ildsjel.facts.hands import Moving
from ildsjel.facts.sentence import Name, sentence
from ildsjel.insight.few_hands.voices import BACK, only_voice
from ildsjel.insight.launches import ahead, hands_of, planned
from ildsjel.ledger.doing import is_on_here
from ildsjel.ledger.line import line_of
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.own_replies import messages_since, own_repliers
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import said_here
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks
from ildsjel.people.person import Person

if TYPE_CHECKING:
    from ildsjel.insight.few_hands.move import Move

SOURCE = "moving"
HOLDS = timedelta(days=7)  # [set] After that they are told anew.


def tell_move(*, by: Access, who: str, now: datetime) -> Receipt:
    """Tells somebody in the own line that it is looked at. Kept, and theirs to read."""
    must(by, LEADER)
    today = _today(by, now)
    if not is_on_here(by, today):
        raise Refused(sentence("Who knows what is off until it has been discussed."))
    if who not in line_of(by, today):
        raise Refused(sentence("Choose somebody in your own line."))
    if who not in can_be_told(by, today):
        raise Refused(
            sentence("{who} has no way in here, and cannot be told. Invite them first.", who=Name("person", who))
        )
    leave_looks(by, {SOURCE: [who]}, today)
    told = Moving(on=today, who=who, by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[told], source=SOURCE, now=now)


def can_be_told(by: Access, today: date) -> frozenset[str]:
    """Those of the own line who have a way in, and so can read what they are told."""
    people = Person.objects.filter(organisation=by.organisation, left_on=None).exclude(login=None)
    return line_of(by, today) & frozenset(people.values_list("key", flat=True))


def told_of(access: Access, who: str, now: datetime) -> tuple[Moving, ...]:
    """Who has been told of late that it is looked at, and by whom; the newest last."""
    first = _today(access, now) - HOLDS
    return tuple(one for one in said_here(access, Moving, SOURCE) if one.who == who and one.on > first)


def may_see(by: Access, who: str, today: date) -> bool:
    """Whether it is the asker's to see at all: their own, or of somebody in the line they lead."""
    return who == by.key or (by.leads and who in line_of(by, today))


def see_move(*, by: Access, who: str, now: datetime) -> Move | None:
    """What it would mean; None for a leader who has not told them yet, and while it is off. Raises NotAllowed for
    anybody else than the nearest leader and the person. Successors the asker may not be told of are nobody's name."""
    # Only now: what calculates takes long to load, and every page would wait for it.
    from ildsjel.insight.few_hands.answering import known_in
    from ildsjel.insight.few_hands.move import move

    must(by, DOERS)
    today = _today(by, now)
    if not may_see(by, who, today):
        raise NotAllowed(sentence("This is for the one it is about, and for their nearest leader."))
    if not is_on_here(by, today) or (who != by.key and not _has_told(by, who, now)):
        return None
    book = open_book(by, usual_period(by, now), now=now)
    plans = ahead(planned(book.stated, today), today)
    skilled = hands_of(book.stated, book.house, plans, today).able
    here = {member.key for member in book.house.members if member.is_here(today)}
    found = move(known_in(book), who, plans=plans, skilled={kind: those & here for kind, those in skilled.items()})
    told = line_of(by, today) | {by.key}
    shown = tuple(one if one.successor in told else replace(one, successor="") for one in found.lost)
    leave_looks(by, {SOURCE: [who, *(one.successor for one in shown if one.successor)]}, today)
    return replace(found, lost=shown, voices=_voices(by, who, now))


def _voices(by: Access, who: str, now: datetime) -> int | None:
    if who not in own_repliers(by):
        return None
    return only_voice(messages_since(by, _today(by, now), BACK), who, now)


def _has_told(by: Access, who: str, now: datetime) -> bool:
    return any(one.by == by.key for one in told_of(by, who, now))


def _today(by: Access, now: datetime) -> date:
    return now.astimezone(by.organisation.zone).date()
