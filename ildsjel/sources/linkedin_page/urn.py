"""The id LinkedIn gives a post, which stands inside its address: `urn:li:activity:7306192000000000000`."""

from __future__ import annotations

import re
from urllib.parse import unquote

from ildsjel.sources.row import Row

_URN = re.compile(
    r"urn:li:(activity|share|ugcPost|groupPost):([0-9]+(?:-[0-9]+)?)|-(activity|share|ugcPost)-([0-9]+)"
)


def urn(row: Row) -> str:
    """`activity:7306192000000000000`, or the address itself where no such id stands in it."""
    return urn_in(row["url"]) or row["url"]


def urn_in(text: str) -> str:
    """The id that stands in a text, or nothing."""
    match = _URN.search(unquote(text))
    return f"{match[1] or match[3]}:{match[2] or match[4]}" if match else ""
