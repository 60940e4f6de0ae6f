"""Pulse: a round of four questions, who has been asked, and answers that lead to nobody."""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from ildsjel.facts.pulse import ITEMS
from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access
from ildsjel.people.person import Person


class PulseRound(Owned):
    """Open from one day to another. `told` says that what it came to was published; `heard` that the leader has
    answered it."""

    opened_on = models.DateField()
    closes_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    told = models.BooleanField(default=False)
    heard = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], condition=models.Q(closed_at__isnull=True), name="one_open_pulse"
            )
        ]


class PulseSeat(Owned):
    """One who has been asked, and whether they have answered; never what, nor when."""

    round = models.ForeignKey(PulseRound, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    has_answered = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "person"], name="one_seat_a_person")]


class PulseAnswer(Owned):
    """Four numbers from 1 to 5, by nobody; gone when the round is closed."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    round = models.ForeignKey(PulseRound, on_delete=models.CASCADE, related_name="answers")
    aim = models.PositiveSmallIntegerField()
    backing = models.PositiveSmallIntegerField()
    learning = models.PositiveSmallIntegerField()
    joy = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(**{f"{item}__range": (1, 5) for item in ITEMS}), name="from_one_to_five"
            )
        ]


def open_pulse_of(access: Access) -> PulseRound | None:
    """The round that is open."""
    return PulseRound.objects.of(access).filter(closed_at=None).first()


def last_pulse_of(access: Access) -> PulseRound | None:
    """The newest that has closed."""
    return PulseRound.objects.of(access).exclude(closed_at=None).order_by("-opened_on", "-pk").first()


def seat_of(access: Access, pulse: PulseRound) -> PulseSeat | None:
    """The reader's own seat in it."""
    return PulseSeat.objects.of(access).filter(round=pulse, person=access.person).first()
