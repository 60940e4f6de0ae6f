"""Decisions that stand, newest first."""

from __future__ import annotations

from ildsjel.facts.learned import Decision
from ildsjel.facts.text import read_line
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access


def decisions_of(access: Access) -> list[Decision]:
    """Every decision of the organisation."""
    rows = Statement.objects.of(access).current().filter(kind="decision").order_by("-on", "-pk")
    found = (read_line(line) for line in rows.values_list("line", flat=True))
    return [decision for decision in found if isinstance(decision, Decision)]
