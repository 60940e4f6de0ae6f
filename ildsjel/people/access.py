"""The gate: a login and an organisation become an Access, without which no row is opened."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from ildsjel.people.login import Login
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person, Role

BOARD = "board"
"""The role of a paper that is passed on; nobody has it."""


class NotYours(Exception):
    """There is no such organisation, or the asker has no place in it; the two are told apart by nobody."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who is acting, where, and as what. `person` is None for the installation itself (the caretaker's view)."""

    person: Person | None
    organisation: Organisation
    roles: frozenset[str]

    @property
    def leads(self) -> bool:
        """Whether this is a leader."""
        return Role.LEADER in self.roles

    @property
    def key(self) -> str:
        """The person's key, empty for the installation itself."""
        return self.person.key if self.person else ""


def enter(login: Login | AnonymousUser, slug: str) -> Access:
    """The access `login` has to the organisation `slug`; raises NotYours if none."""
    person = (
        Person.objects.select_related("organisation")
        .filter(login_id=login.pk, organisation__slug=slug, left_on=None)
        .first()
        if login.pk
        else None
    )
    if person is None:
        raise NotYours(slug)
    return Access(person, person.organisation, person.roles)


def installation(organisation: Organisation) -> Access:
    """The access of whoever runs the installation: everything to keep it running, sums to read."""
    return Access(None, organisation, frozenset({Role.CARETAKER.value}))


def board(organisation: Organisation) -> Access:
    """The access of a paper that goes from hand to hand: what everybody here may read, and no more."""
    return Access(None, organisation, frozenset({BOARD}))
