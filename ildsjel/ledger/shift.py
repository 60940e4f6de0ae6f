"""Shifting: what kept facts mean changes while a file is still being brought in, and its gains no longer hold."""

from __future__ import annotations

from ildsjel.ledger.receipt import Receipt, State
from ildsjel.people.access import Access


def shift(access: Access) -> None:
    """Tells those who are bringing something in, inside the transaction of the change."""
    Receipt.objects.of(access).filter(state=State.OPEN).update(shifted=True)
