"""Tidy: what must not be kept any longer goes, in every organisation, whenever the installation is started."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ildsjel.ledger.author_hash import retire_keys
from ildsjel.ledger.discreet import retire_texts
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many keys of pseudonyms, and how many texts of the public, were old enough to go."""

    keys: int
    texts: int


def tidy(*, now: datetime) -> Tidied:
    """Deletes the keys by which the public could be recognised for more than a year, and texts over two years old."""
    keys = texts = 0
    for firm in Organisation.objects.all():
        access, today = installation(firm), now.astimezone(firm.zone).date()
        keys += retire_keys(access, today)
        texts += retire_texts(access, today)
    return Tidied(keys, texts)
