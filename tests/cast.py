"""The cast: the same people in tests, demo and pictures.

Kari leads Fjordbrød, Ola is the ildsjel, Amira learns from him, Berit speaks for the employees and Dag keeps the
installation going. Jonas leads another firm and must see nothing of all this.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from ildsjel.actions.found import found
from ildsjel.people.access import Access
from ildsjel.people.join import join
from ildsjel.people.login import Login
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person, Role

NOW = datetime(2026, 3, 6, 9, 6, tzinfo=UTC)
SINCE = date(2026, 1, 5)
PASSWORD = "smak av rugmel"


@dataclass
class Cast:
    """Everybody's access; `organisation` is Fjordbrød."""

    organisation: Organisation
    kari: Access
    ola: Access
    amira: Access
    berit: Access
    dag: Access
    jonas: Access

    def more(self, *keys: str, role: str = Role.COLLEAGUE) -> list[Access]:
        """Further members, who have been told what is kept."""
        return [_member(self.organisation, key, role) for key in keys]


def everybody() -> Cast:
    """Two firms and their people, made anew."""
    kari = found(name="Fjordbrød", leader="kari@fjordbrod.example", now=NOW)
    jonas = found(name="Nabobygg", leader="jonas@nabobygg.example", now=NOW)
    here = kari.organisation
    for access in (kari, jonas):
        _seat(access.person)
    return Cast(
        organisation=here,
        kari=kari,
        ola=_member(here, "ola", Role.KEY_EMPLOYEE),
        amira=_member(here, "amira", Role.COLLEAGUE),
        berit=_member(here, "berit", Role.REPRESENTATIVE),
        dag=_member(here, "dag", Role.CARETAKER),
        jonas=jonas,
    )


def _member(organisation: Organisation, key: str, role: str) -> Access:
    person = join(
        organisation,
        mail=f"{key}@{organisation.slug}.example",
        name=key.title(),
        since=SINCE,
        role=role,
        logs=role == Role.KEY_EMPLOYEE,
    )
    _seat(person)
    return Access(person, organisation, person.roles)


def _seat(person: Person) -> None:
    person.login = Login.objects.create_user(person.mail, PASSWORD, language="en")
    person.told_at = NOW
    person.save()
