"""Decisions that stand, newest first."""

from __future__ import annotations

from ildsjel.facts.learned import Decision
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def decisions_of(access: Access) -> list[Decision]:
    """Every decision of the organisation."""
    return facts_of(access, Decision)[::-1]
