"""The tables an organisation has explained."""

from __future__ import annotations

from ildsjel.facts.mapping import Mapping
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def mappings(access: Access) -> list[Mapping]:
    """Those that hold, by their names; what was said last of each."""
    latest = {one.key: one for one in facts_of(access, Mapping)}
    return sorted((one for one in latest.values() if not one.off), key=lambda one: (one.name.casefold(), one.key))
