"""Which pages are out of the menus, since nobody uses them and nobody keeps them."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.keeping import Keep
from ildsjel.facts.text import read_line
from ildsjel.insight.unused import idle
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.use import uses_of
from ildsjel.people.access import Access


def off_pages(access: Access, today: date) -> frozenset[str]:
    """Their names."""
    uses = uses_of(access)
    if not uses:
        return frozenset()
    lines = Statement.objects.of(access).current().filter(kind="keep").values_list("line", flat=True)
    keeps = [fact for fact in map(read_line, lines) if isinstance(fact, Keep)]
    return frozenset(one.page for one in idle(uses, keeps, today) if one.is_off)
