"""Token: lets a program act as one person in one organisation, until it is withdrawn."""

from __future__ import annotations

from datetime import date

from django.db import models

from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.organisation import Organisation
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
    for person in Person.objects.raw(_WHOSE, [digest(secret)]):
        if str(person.used_on) != today.isoformat():
            Token.objects.filter(pk=person.token).update(used_on=today)
        (person.organisation,) = Organisation.objects.raw(_ITS_FIRM, [person.organisation_id])
        return Access(person, person.organisation, person.roles)
    return None


# In plain SQL: they are asked before every call, and composing them took a fifth of logging a line.
_ITS_FIRM = f"SELECT * FROM {Organisation._meta.db_table} WHERE id = %s"
_WHOSE = f"""
    SELECT person.*, token.id AS token, token.used_on AS used_on
    FROM {Token._meta.db_table} AS token JOIN {Person._meta.db_table} AS person ON person.id = token.person_id
    WHERE token.digest = %s AND token.withdrawn_at IS NULL AND person.left_on IS NULL
"""
