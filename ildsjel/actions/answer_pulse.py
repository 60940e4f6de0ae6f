"""Answer pulse: four taps, kept among the others' in no order and with no name."""

from __future__ import annotations

from datetime import datetime
from random import SystemRandom
from uuid import uuid4

from django.db import transaction

from ildsjel.actions.right import DOERS, NotAllowed, Refused, must
from ildsjel.facts.pulse import ITEMS
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.pulse import PulseAnswer, PulseSeat, open_pulse_of, seat_of
from ildsjel.ledger.turn import turn
from ildsjel.people.access import Access

LEAST, MOST = 1, 5


def answer_pulse(*, by: Access, answers: dict[str, int], now: datetime) -> None:
    """Keeps them, once. All answers of the round are written anew in a new order, so that none is the last."""
    must(by, DOERS)
    found = open_pulse_of(by)
    if found is None or now.astimezone(by.organisation.zone).date() > found.closes_on:
        raise Refused(sentence("No pulse is open."))
    if seat_of(by, found) is None:
        raise NotAllowed(sentence("The pulse is for those who were here when it opened."))
    if set(answers) != set(ITEMS) or not all(LEAST <= value <= MOST for value in answers.values()):
        raise Refused(sentence("Choose one of the five for each."))
    with turn(), transaction.atomic():
        taken = PulseSeat.objects.of(by).filter(round=found, person=by.person, has_answered=False)
        if not taken.update(has_answered=True):
            raise Refused(sentence("You have answered already."))
        kept = list(PulseAnswer.objects.of(by).filter(round=found))
        PulseAnswer.objects.of(by).filter(round=found).delete()
        fresh = PulseAnswer(organisation=by.organisation, round=found, **answers)
        shuffled = [*kept, fresh]
        SystemRandom().shuffle(shuffled)
        for answer in shuffled:
            answer.pk = uuid4()
        PulseAnswer.objects.bulk_create(shuffled)
