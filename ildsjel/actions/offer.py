"""Offer: a colleague gives a lesson, says “I know this”, or wants to join an initiative that is open."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.offering import Offer
from ildsjel.facts.sentence import sentence
from ildsjel.insight.initiative import DRAFT, ENDING
from ildsjel.ledger.initiatives import standings
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access

LESSON, KNOW, JOIN = "lesson", "know", "join"


def open_initiatives(access: Access, now: datetime) -> list[str]:
    """The initiatives one can join: those that have started and not ended."""
    return [one.key for one in standings(access, now) if one.phase not in (DRAFT, ENDING)]


def offer(*, by: Access, sort: str, text: str = "", initiative: str = "", now: datetime) -> Receipt:
    """Keeps it; everybody here can read it, and it can be taken back."""
    must(by, DOERS)
    if sort in (LESSON, KNOW) and not text.strip():
        raise Refused(sentence("Say it in one sentence."))
    if sort == JOIN:
        _refuse_join(by, initiative, now)
    elif sort not in (LESSON, KNOW):
        raise Refused(sentence("It is a lesson, something you know, or an initiative you want to join."))
    given = Offer(
        on=now.astimezone(by.organisation.zone).date(),
        sort=sort,
        text=text.strip(),
        initiative=initiative,
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[given], source="offer", now=now)


def _refuse_join(by: Access, initiative: str, now: datetime) -> None:
    if initiative not in open_initiatives(by, now):
        raise Refused(sentence("That initiative is not open now."))
    if any((one.sort, one.initiative, one.by) == (JOIN, initiative, by.key) for one in facts_of(by, Offer)):
        raise Refused(sentence("You have said that you want to join it already."))
