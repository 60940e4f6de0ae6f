"""The Django app of the ledger."""

from django.apps import AppConfig
from django.db.models import CharField, DateTimeField


class LedgerConfig(AppConfig):
    """What is kept: facts under receipts, statements, labels and ready-made sums."""

    name = "ildsjel.ledger"

    def ready(self) -> None:
        """Keys and moments are looked up by the thousand."""
        from ildsjel.ledger.among import Among

        CharField.register_lookup(Among)
        DateTimeField.register_lookup(Among)
