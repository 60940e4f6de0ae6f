"""Close pulse: what it came to is kept as facts, if it may be told, and the answers are deleted either way."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from django.db import transaction
from django_tasks import task

from ildsjel.actions.receive import receive
from ildsjel.facts.pulse import ITEMS, Pulse
from ildsjel.insight.pulse_rules import agreed, halves, may_be_told
from ildsjel.ledger.pulse import PulseAnswer, PulseRound, PulseSeat, open_pulse_of
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation

SOURCE = "pulse"


@task()
def close_pulses(now: str) -> None:
    """Closes what is over, in every organisation, when the clock says so."""
    for firm in Organisation.objects.all():
        close_pulse(installation(firm), now=datetime.fromisoformat(now))


def close_pulse(access: Access, *, now: datetime) -> bool:
    """Closes the organisation's round if its last day is over; whether it did."""
    found = open_pulse_of(access)
    if found is None or now.astimezone(access.organisation.zone).date() <= found.closes_on:
        return False
    with transaction.atomic():
        rows = list(PulseAnswer.objects.of(access).filter(round=found))
        found.told = may_be_told(len(rows), _members(access, found), _told_before(access, found))
        if found.told:
            facts = [fact for item in ITEMS if (fact := _fact(item, rows, found))]
            receive(by=access, facts=facts, source=SOURCE, now=now)
        PulseAnswer.objects.of(access).filter(round=found).delete()
        found.closed_at = now
        found.heard = not rows
        found.save()
    return True


def _fact(item: str, rows: list[PulseAnswer], found: PulseRound) -> Pulse | None:
    values = [getattr(row, item) for row in rows]
    mean = halves(values)
    if mean is None:
        return None
    return Pulse(on=found.closes_on, item=item, mean=Decimal(str(mean)), agreed=agreed(values), id=uuid4().hex)


def _members(access: Access, pulse: PulseRound) -> set[str]:
    """Those who were asked."""
    return set(PulseSeat.objects.of(access).filter(round=pulse).values_list("person__key", flat=True))


def _told_before(access: Access, pulse: PulseRound) -> set[str] | None:
    earlier = (
        PulseRound.objects.of(access).filter(told=True).exclude(pk=pulse.pk).order_by("-opened_on", "-pk").first()
    )
    return _members(access, earlier) if earlier else None
