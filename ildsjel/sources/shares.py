"""Shares that cannot be: 299.96 % of those who got a letter cannot have opened it."""

from __future__ import annotations

from decimal import Decimal

from ildsjel.facts.sentence import Sentence, sentence

_MAY_GROW = ("change", "growth", "endring", "vekst", "förändring", "veränderung")


def impossible(column: str, text: str, value: Decimal | None) -> Sentence | None:
    """Why a figure cannot be used, if it is a share of more than all there is; a growth may be that."""
    if (
        not text.endswith("%")
        or value is None
        or value <= 100
        or any(word in column.casefold() for word in _MAY_GROW)
    ):
        return None
    return sentence("“{cell}” under “{column}” is more than all there is. It is left out.", cell=text, column=column)
