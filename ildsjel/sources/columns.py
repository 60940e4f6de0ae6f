"""Columns by what they are called, in any of the languages an export comes in, never by where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

MOST_COLUMNS = 5000


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns a source knows: field -> what it is called; a row with all `needed` fields is the header.

    `dated` is a field that holds a digit in every row that tells something; it gives away a row of descriptions.
    """

    names: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    dated: str = ""

    def places(self, header: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Where each known field stands in a header, or nothing if this is no header; twice if it is there twice."""
        known = {plain(name): field for field, names in self.names.items() for name in names}
        found: dict[str, list[int]] = {}
        for place, name in enumerate(header):
            if field := known.get(plain(name)):
                found.setdefault(field, []).append(place)
        if any(field not in found for field in self.needed):
            return {}
        return {field: tuple(places) for field, places in found.items()}


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The name as it is compared: no soft hyphens, spaces, underscores or quotes, small letters, `secs` as `sec`."""
    kept = "".join(c for c in unicodedata.normalize("NFKC", name) if not _is_silent(c))
    return kept.casefold().replace("(secs)", "(sec)").replace("seconds)", "sec)")


def _is_silent(character: str) -> bool:
    return character.isspace() or character in "_\"'\u2019" or unicodedata.category(character) == "Cf"
