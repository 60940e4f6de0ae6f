"""Joining: a person becomes a member of an organisation under a key of their own."""

from __future__ import annotations

from datetime import date

from ildsjel.people.organisation import Organisation, refurnished
from ildsjel.people.person import Person
from ildsjel.people.slug import slug


def join(organisation: Organisation, *, mail: str, since: date, name: str = "", **fields: object) -> Person:
    """A new person; the key is made of the name, else of what stands before the @."""
    person = Person.objects.create(
        organisation=organisation,
        mail=mail.casefold(),
        name=name,
        since=since,
        key=free_key(organisation, name or mail.partition("@")[0]),
        **fields,
    )
    refurnished(organisation)
    return person


def free_key(organisation: Organisation, wish: str) -> str:
    """A key nobody else has: the first word of `wish`, with a number if it is taken."""
    base = slug(next(iter(wish.split()), "")) or "person"
    taken = set(Person.objects.filter(organisation=organisation).values_list("key", flat=True))
    keys = (base if n == 1 else f"{base}{n}" for n in range(1, len(taken) + 2))
    return next(key for key in keys if key not in taken)
