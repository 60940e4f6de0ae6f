"""The periods of published tables, by the codes their publishers write: 2022, 2022M03, 2022K1, 2022-Q1, 2022U05."""

from __future__ import annotations

import re
from datetime import date

_CODE = re.compile(r"(\d{4})(?:[-/]?(?:([MKQUWHST])?(\d{1,2}))(?:-(\d{2}))?|[-/]\d{4})?", re.IGNORECASE)
_MONTHS = {"": 1, "M": 1, "K": 3, "Q": 3, "T": 4, "H": 6, "S": 6}


def start_of(code: str) -> date | None:
    """The first day of a period; of several years, of the first one. None for a code in no known form."""
    found = _CODE.fullmatch(code.strip())
    if found is None:
        return None
    year, letter, part, day = int(found[1]), (found[2] or "").upper(), int(found[3] or 1), int(found[4] or 1)
    try:
        if letter in ("U", "W"):
            return date.fromisocalendar(year, part, 1)
        return date(year, (part - 1) * _MONTHS[letter] + 1, day)
    except ValueError:
        return None
