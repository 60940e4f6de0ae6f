"""What stands in a letter so that letters can be stopped without logging in: signed, and good for good."""

from __future__ import annotations

from django.core import signing

from ildsjel.people.person import Person

SALT = "ildsjel.letters"


def stop_token(person: Person) -> str:
    """The token of a person."""
    return signing.dumps(person.pk, salt=SALT)


def whose_token(token: str) -> Person | None:
    """The person it was made for, while they are here; None for any other text."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Person.objects.select_related("organisation").filter(pk=pk, left_on=None).first()
