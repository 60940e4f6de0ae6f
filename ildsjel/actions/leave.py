"""Leave: a membership ends; the door closes at once, what was done stays in the sums, what was theirs alone goes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ildsjel.actions.right import CARETAKER, LEADER, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.account import Account
from ildsjel.ledger.commitment import Commitment
from ildsjel.ledger.proposal import Proposal
from ildsjel.people.access import Access
from ildsjel.people.organisation import refurnished
from ildsjel.people.person import Person, Role


def leave(*, by: Access, person: str, now: datetime) -> None:
    """Ends the membership of the person with this key; the last leader stays."""
    must(by, LEADER | CARETAKER)
    members = Person.objects.filter(organisation=by.organisation, left_on=None)
    found = members.filter(key=person).first()
    if found is None:
        raise Refused(sentence("There is nobody called {name} here.", name=person))
    if found.role == Role.LEADER and members.filter(role=Role.LEADER).count() == 1:
        raise Refused(sentence("Somebody must lead. Invite another leader first."))
    found.left_on = now.astimezone(by.organisation.zone).date()
    found.login = None
    with transaction.atomic():
        found.save(update_fields=["left_on", "login"])
        Commitment.objects.of(by).filter(person=found).delete()
        Account.objects.of(by).filter(owner=found).delete()
        Proposal.objects.of(by).filter(person=found).delete()
        refurnished(by.organisation)
