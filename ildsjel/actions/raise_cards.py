"""Raise cards: from the day a finding is for the leader to decide about, it waits; one that is gone waits no more."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from django_tasks import task

from ildsjel.actions.receive import receive
from ildsjel.actions.review import usual_period
from ildsjel.facts.leading import Card
from ildsjel.facts.learned import Decision
from ildsjel.insight.mirror import DECIDE_WITHIN
from ildsjel.insight.questions import URGENT, ask_all
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.stand import take_back
from ildsjel.ledger.statements import with_receipts
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation

SOURCE = "card"


@task()
def raise_all(now: str) -> None:
    """Raises the cards of every organisation, when the clock says so."""
    for firm in Organisation.objects.all():
        raise_cards(installation(firm), now=datetime.fromisoformat(now))


def raise_cards(access: Access, *, now: datetime) -> None:
    """A card for each finding that has none yet; an undecided one whose finding is gone is taken back.

    What has been decided about waits again from the day to look again, or after thirty days.
    """
    found = {(a.key, a.about): a.status for a in _urgent(access, now)}
    waiting = {(card.question, card.initiative): receipt for receipt, card in _waiting(access)}
    for key in waiting.keys() - found.keys():
        take_back(access, Receipt.objects.of(access).get(pk=waiting[key]), now=now)
    on = now.astimezone(access.organisation.zone).date()
    settled = {(d.question, d.initiative) for d in decisions_of(access) if on < (d.again or d.on + DECIDE_WITHIN)}
    for (question, about), status in found.items():
        if (question, about) not in waiting.keys() | settled:
            card = Card(on=on, question=question, initiative=about, status=status, id=uuid4().hex)
            receive(by=access, facts=[card], source=SOURCE, now=now)


def _urgent(access: Access, now: datetime) -> list:
    book = open_book(access, usual_period(access, now), now=now)
    return [answer for answer in ask_all(book) if answer.severity >= URGENT and answer.kind == "answer"]


def _waiting(access: Access) -> list[tuple[int, Card]]:
    """The cards about which nothing has been decided since."""
    decisions = decisions_of(access)
    return [
        (receipt, card)
        for receipt, card in with_receipts(access, Card)
        if not any(_answers(decision, card) for decision in decisions)
    ]


def _answers(decision: Decision, card: Card) -> bool:
    return (decision.question, decision.initiative) == (card.question, card.initiative) and decision.on >= card.on
