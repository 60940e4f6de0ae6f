"""Letter: a week in which a person is written to. Nobody is written to twice in one, whatever it is about."""

from __future__ import annotations

from datetime import date

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access
from ildsjel.people.person import Person


class What(models.TextChoices):
    """What a letter is."""

    DIGEST = "digest"
    REMINDER = "reminder"
    INVITATION = "invitation"


class Letter(Owned):
    """`week` is its Monday; `sent_at` is when the letter was handed over, and empty while it waits to be."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()
    what = models.CharField(max_length=20, choices=What)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "person", "week"], name="one_letter_a_week")]


def last_digest(access: Access, person: Person, before: date) -> Letter | None:
    """The latest digest the person was sent before the week."""
    sent = Letter.objects.of(access).filter(person=person, what=What.DIGEST, week__lt=before).exclude(sent_at=None)
    return sent.order_by("-week").first()


def waiting_digests(access: Access, week: date) -> list[Letter]:
    """The digests of the week that have not been sent."""
    rows = Letter.objects.of(access).filter(week=week, what=What.DIGEST, sent_at=None)
    return list(rows.select_related("person__login").order_by("pk"))
