"""What a row says of rates and amounts is not kept: an hour is priced by role, never by person."""

from __future__ import annotations

import re
from functools import lru_cache

from ildsjel.facts.happened import Extras

_PRICE = re.compile(
    r"\b(?:\w*rate|amount|cost|price|sum|\w*beløp|\w*sats|\w*pris|kostnad|\w*betrag|\w*satz|\w*preis|kosten|\w*belopp)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def without_prices(extras: Extras) -> Extras:
    """The columns that are not about money."""
    return tuple((name, value) for name, value in extras if not _PRICE.search(name))
