"""Token: lets a program act as one person in one organisation, until it is withdrawn."""

from __future__ import annotations

from datetime import date

from django.db import models

from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.person import Person


class Token(models.Model):
    """Only the hash of the secret is kept; `name` is what its owner calls the program."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)


def enter_by(secret: str, today: date) -> Access | None:
    """The access the secret of a token gives, if it still does; notes the day it was used."""
    token = (
        Token.objects.select_related("person__organisation")
        .filter(digest=digest(secret), withdrawn_at=None, person__left_on=None)
        .first()
    )
    if token is None:
        return None
    if token.used_on != today:
        Token.objects.filter(pk=token.pk).update(used_on=today)
    return Access(token.person, token.person.organisation, token.person.roles)
