"""What the leader has been asked for, with the answers."""

from __future__ import annotations

from ildsjel.facts.learned import Ask, Reply
from ildsjel.facts.text import read_line
from ildsjel.insight.asks import Asked, asked
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access


def asks_of(access: Access) -> tuple[Asked, ...]:
    """Every ask of the organisation and the reply to it, in the order they were asked."""
    rows = Statement.objects.of(access).current().filter(kind__in=("ask", "reply")).order_by("on", "pk")
    found = [read_line(line) for line in rows.values_list("line", flat=True)]
    return asked([f for f in found if isinstance(f, Ask)], [f for f in found if isinstance(f, Reply)])
