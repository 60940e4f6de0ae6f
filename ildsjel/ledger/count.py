"""How many facts are kept, in every organisation; what a backup is held against."""

from __future__ import annotations

from ildsjel.ledger.rows import MODELS
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import installation
from ildsjel.people.organisation import Organisation


def count_facts() -> int:
    """Every fact that counts."""
    firms = [installation(firm) for firm in Organisation.objects.all()]
    return sum(model.objects.of(firm).current().count() for firm in firms for model in (*MODELS.values(), Statement))
