"""Which currency an amount or its heading is in: `Amount spent (NOK)`, `US$9.72`, `INR`, `9,72 €`."""

from __future__ import annotations

import re

_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_SIGNS = {"US$": "USD", "CA$": "CAD", "A$": "AUD", "€": "EUR", "£": "GBP", "₹": "INR"}


def currency_in(text: str) -> str:
    """The three letters of the currency, or nothing: a bare `$` or `kr` is that of several countries."""
    found = _CODE.search(text)
    return found[0] if found else next((code for sign, code in _SIGNS.items() if sign in text), "")
