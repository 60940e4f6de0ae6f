"""Rows that sum up the others: Total, Grand total, Totalt, Gesamt, Sum."""

from __future__ import annotations

from ildsjel.sources.columns import plain

_TOTAL = frozenset(
    ["total", "totals", "totalt", "totalsum", "grandtotal", "sum", "summa", "summe", "gesamt", "gesamtsumme", "ialt"]
)
_TOTAL_OF = ("total:", "total(", "totalt:", "totalt(", "sum:", "gesamt:")
_TOTAL_BEGINS = frozenset("tsgi")


def is_total(begins: str) -> bool:
    """Does a row that begins so sum up the others?"""
    if begins.lstrip()[:1].casefold() not in _TOTAL_BEGINS:
        return False
    name = plain(begins)
    return name.rstrip(":") in _TOTAL or name.startswith(_TOTAL_OF)
