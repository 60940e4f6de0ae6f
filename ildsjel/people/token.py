"""Token: lets a program act as one person in one organisation, until it is withdrawn."""

from __future__ import annotations

from datetime import date

from django.db import connection, models

from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.people.read_one import columns, made


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
    with connection.cursor() as cursor:
        cursor.execute(_WHOSE, [today, digest(secret)])
        found = cursor.fetchone()
    if found is None:
        return None
    token, is_noted, *found = found
    person, organisation = made(Person, found[:_PERSON]), made(Organisation, found[_PERSON:])
    person.organisation = organisation
    if not is_noted:
        Token.objects.filter(pk=token).update(used_on=today)
    return Access(person, organisation, person.roles)


# In plain SQL: it is asked before every call, and composing it took a fifth of logging a line.
_WHOSE = f"""
    SELECT token.id, coalesce(token.used_on = %s, false), {columns(Person, "person")}, {columns(Organisation, "firm")}
    FROM {Token._meta.db_table} AS token
    JOIN {Person._meta.db_table} AS person ON person.id = token.person_id
    JOIN {Organisation._meta.db_table} AS firm ON firm.id = person.organisation_id
    WHERE token.digest = %s AND token.withdrawn_at IS NULL AND person.left_on IS NULL
"""
_PERSON = len(Person._meta.concrete_fields)
