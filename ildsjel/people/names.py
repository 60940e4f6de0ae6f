"""The names of the people here, for choosing among them."""

from __future__ import annotations

from ildsjel.people.access import Access
from ildsjel.people.person import Person


def names_of(access: Access) -> list[tuple[str, str]]:
    """(key, name) of every member, in the order they came."""
    members = Person.objects.filter(organisation=access.organisation, left_on=None).order_by("pk")
    return [(person.key, str(person)) for person in members]
