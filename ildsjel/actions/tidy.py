"""Tidy: what must not be kept any longer goes, in every organisation, whenever the installation is started."""

from __future__ import annotations

from datetime import datetime

from ildsjel.ledger.author_hash import retire_keys
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation


def tidy(*, now: datetime) -> int:
    """Deletes the keys by which members of the public could be recognised for more than a year; how many."""
    firms = Organisation.objects.all()
    return sum(retire_keys(installation(firm), now.astimezone(firm.zone).date()) for firm in firms)
