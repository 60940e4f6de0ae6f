"""Columns by what they are called, in any of the languages an export comes in, never by where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

MOST_COLUMNS = 5000
_CURRENCY = re.compile(r"(?<!\s)\s*\([A-Z]{3}\)\s*$")


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns a source knows: field -> what it is called; a row with all `needed` fields is the header.

    Of each group in `one_of`, one field at least must be there too, and of `unless` none: they belong to another
    kind of table. `dated` is a field that holds a digit in every row that tells something; it gives away a row of
    descriptions. A currency in parentheses after a name, `Amount spent (NOK)`, is no part of the name. `bare` is a
    table whose cells are never in quotes where tabs part them, so that a text may begin with a quotation mark.
    """

    names: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...] = ()
    dated: str = ""
    one_of: tuple[tuple[str, ...], ...] = ()
    unless: tuple[str, ...] = ()
    bare: bool = False

    @property
    def asks_for(self) -> tuple[str, ...]:
        """What the columns that must be there are called."""
        return tuple(self.names[field][0] for field in (*self.needed, *(group[0] for group in self.one_of)))

    def places(self, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Where each known field stands in a header, or nothing if this is no header; twice if it is there twice."""
        known = {plain(name): field for field, names in self.names.items() for name in names}
        found: dict[str, list[int]] = {}
        for place, name in enumerate(header):
            if field := known.get(plain(name)) or known.get(plain(_CURRENCY.sub("", name))):
                found.setdefault(field, []).append(place)
        groups = (*((field,) for field in self.needed), *self.one_of)
        if any(found.keys().isdisjoint(group) for group in groups) or not found.keys().isdisjoint(self.unless):
            return {}
        return {field: tuple(places) for field, places in found.items()}


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The name as it is compared: no soft hyphens, spaces, underscores or quotes, small letters, `secs` as `sec`."""
    kept = "".join(c for c in unicodedata.normalize("NFKC", name) if not _is_silent(c))
    return kept.casefold().replace("(secs)", "(sec)").replace("seconds)", "sec)")


def _is_silent(character: str) -> bool:
    return character.isspace() or character in "_\"'\u2019" or unicodedata.category(character) == "Cf"
