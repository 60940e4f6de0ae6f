"""The Django app of the ledger."""

import gc

from django.apps import AppConfig
from django.db.models import CharField, DateField

RARELY = (50_000, 20, 50)


class LedgerConfig(AppConfig):
    """What is kept: facts under receipts, statements, labels and ready-made sums."""

    name = "ildsjel.ledger"

    def ready(self) -> None:
        """Keys, days and moments are looked up by the thousand; and garbage is collected rarely, wherever this is."""
        from ildsjel.ledger.among import Among

        # Facts and sums hold no cycles; to look for some among them took a third of a review.
        gc.set_threshold(*RARELY)
        CharField.register_lookup(Among)
        DateField.register_lookup(Among)
