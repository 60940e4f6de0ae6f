"""The tables an organisation has explained, and which of them a file is."""

from __future__ import annotations

from ildsjel.facts.mapping import Mapping
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access
from ildsjel.sources.mapped.layout import has_columns, is_of
from ildsjel.sources.reading import Head


def mappings(access: Access) -> list[Mapping]:
    """Those that hold, by their names; what was said last of each."""
    latest = {one.key: one for one in facts_of(access, Mapping)}
    return sorted((one for one in latest.values() if not one.off), key=lambda one: (one.name.casefold(), one.key))


def mapping_of(access: Access, head: Head) -> Mapping | None:
    """The one made for this very row of headings, said last where several were."""
    return max((one for one in mappings(access) if is_of(one, head)), key=lambda one: one.on, default=None)


def near_to(access: Access, head: Head) -> Mapping | None:
    """One whose columns are all in the file, which may have others too; the one with most of them."""
    found = (one for one in mappings(access) if has_columns(one, head))
    return max(found, key=lambda one: (len(one.columns), one.on), default=None)
