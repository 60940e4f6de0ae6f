"""Which of the tables somebody has explained a file is."""

from __future__ import annotations

from collections.abc import Iterable

from ildsjel.facts.mapping import Mapping
from ildsjel.sources.mapped.layout import has_columns, is_of
from ildsjel.sources.reading import Head


def made_for(head: Head, mappings: Iterable[Mapping]) -> Mapping | None:
    """The one made for this very row of headings, said last where several were."""
    return max((one for one in mappings if is_of(one, head)), key=lambda one: one.on, default=None)


def nearest(head: Head, mappings: Iterable[Mapping]) -> Mapping | None:
    """One whose columns are all in the file, which may have others too; the one with most of them."""
    found = (one for one in mappings if has_columns(one, head))
    return max(found, key=lambda one: (len(one.columns), one.on), default=None)
