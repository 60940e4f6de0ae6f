"""The Django app of the ledger."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """What is kept: facts under receipts, statements, labels and ready-made sums."""

    name = "ildsjel.ledger"
