"""Offer: a colleague says “I know this”, joins an initiative that is open, or takes a question."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.offering import JOIN, KNOW, TAKE, Offer
from ildsjel.facts.sentence import Name, sentence
from ildsjel.insight.initiative import DRAFT, ENDING
from ildsjel.ledger.initiatives import standings
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.waiting import waiting
from ildsjel.people.access import Access


def open_initiatives(access: Access, now: datetime) -> list[str]:
    """The initiatives one can join: those that have started and not ended."""
    return [one.key for one in standings(access, now) if one.phase not in (DRAFT, ENDING)]


def offer(
    *, by: Access, sort: str, text: str = "", initiative: str = "", conversation: str = "", now: datetime
) -> Receipt:
    """Keeps it; everybody here can read it, and it can be taken back."""
    must(by, DOERS)
    if sort == KNOW and not text.strip():
        raise Refused(sentence("Say it in one sentence."))
    if sort == JOIN:
        _refuse_join(by, initiative, now)
    elif sort == TAKE:
        _refuse_take(by, conversation, now)
    elif sort != KNOW:
        raise Refused(sentence("Choose what you want to offer."))
    given = Offer(
        on=now.astimezone(by.organisation.zone).date(),
        sort=sort,
        text=text.strip(),
        initiative=initiative,
        conversation=conversation,
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[given], source="offer", now=now)


def _refuse_join(by: Access, initiative: str, now: datetime) -> None:
    if initiative not in open_initiatives(by, now):
        raise Refused(sentence("That initiative is not open now."))
    if any((one.sort, one.initiative, one.by) == (JOIN, initiative, by.key) for one in facts_of(by, Offer)):
        raise Refused(sentence("You have said that you want to join it already."))


def _refuse_take(by: Access, conversation: str, now: datetime) -> None:
    found = next((one for one in waiting(by, now) if one.key == conversation), None)
    if found is None:
        raise Refused(sentence("That question does not wait any longer."))
    if found.taken_by:
        raise Refused(sentence("{who} has taken that one.", who=Name("person", found.taken_by)))
