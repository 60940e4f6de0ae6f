"""Which pages are out of the menus, since nobody uses them and nobody keeps them."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.keeping import Keep
from ildsjel.insight.unused import idle
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.use import first_used, last_used
from ildsjel.people.access import Access


def off_pages(access: Access, today: date) -> frozenset[str]:
    """Their names."""
    found = idle(last_used(access), first_used(access), facts_of(access, Keep), today)
    return frozenset(one.page for one in found if one.is_off)
