"""Answer commitment: four taps by the owner of an initiative or its leader, their own until they share it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ildsjel.actions.right import DOERS, NotAllowed, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.insight.commitment import ITEMS, LEAST, MOST
from ildsjel.insight.initiative import Standing
from ildsjel.ledger.commitment import Commitment, own_commitments
from ildsjel.ledger.initiatives import standing_of
from ildsjel.people.access import Access
from ildsjel.people.switch import Feature, is_on


def answer_commitment(*, by: Access, initiative: str, answers: dict[str, int], now: datetime) -> None:
    """Keeps them; answered again the same day, they are corrected. What was shared before stays shared."""
    must(by, DOERS)
    today = now.astimezone(by.organisation.zone).date()
    if not is_on(by.organisation, Feature.COMMITMENT, today):
        raise Refused(sentence("These questions are off until they have been discussed."))
    if not takes_part(by, standing_of(by, initiative, now)):
        raise NotAllowed(sentence("This is asked of the one who has said yes to the initiative, and of the leader."))
    if set(answers) != set(ITEMS) or not all(LEAST <= value <= MOST for value in answers.values()):
        raise Refused(sentence("Choose one of the five for each."))
    with transaction.atomic():
        before = own_commitments(by, initiative)[:1]
        Commitment.objects.of(by).update_or_create(
            organisation=by.organisation,
            person=by.person,
            initiative=initiative,
            on=today,
            defaults=answers | {"is_shared": any(one.is_shared for one in before)},
        )


def share_commitment(*, by: Access, initiative: str, is_shared: bool) -> None:
    """Lets the other side see it, or takes that back; it is one's own to give."""
    must(by, DOERS)
    Commitment.objects.of(by).filter(person=by.person, initiative=initiative).update(is_shared=is_shared)


def takes_part(by: Access, found: Standing) -> bool:
    """Whether it is asked of them: the owner who has said yes, and whoever leads."""
    return found.charter is not None and (by.leads or (found.is_accepted and found.owner == by.key))
