"""What has been learned, decided, asked and taken, in the order it was said."""

from __future__ import annotations

from ildsjel.facts.kinds import LEARNED, Learned
from ildsjel.facts.text import read_line
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access


def learned_of(access: Access) -> list[tuple[int, Learned]]:
    """Each with the number of its receipt, oldest first."""
    rows = Statement.objects.of(access).current().filter(kind__in=LEARNED).order_by("on", "pk")
    return [(receipt, read_line(line)) for receipt, line in rows.values_list("receipt_id", "line")]
