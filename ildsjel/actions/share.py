"""Share: a person lets a leader see sums that rest on them alone, until they take it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from ildsjel.ledger.version import next_version
from ildsjel.people.access import Access
from ildsjel.people.person import Person
from ildsjel.people.sharing import Sharing


def share(*, by: Access, viewer: Person) -> None:
    """Opens a sharing; sharing twice is sharing once."""
    with transaction.atomic():
        Sharing.objects.get_or_create(organisation=by.organisation, person=by.person, viewer=viewer, until=None)
        next_version(by)


def take_back(*, by: Access, viewer: Person, now: datetime) -> None:
    """Ends it; from now on the viewer sees what everybody in their place sees."""
    with transaction.atomic():
        open_ones = Sharing.objects.filter(organisation=by.organisation, person=by.person, until=None)
        open_ones.filter(viewer=viewer).update(until=now)
        next_version(by)
