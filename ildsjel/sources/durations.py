"""How long something took, as time trackers write it: `00:06:00`, `27:30:00`, `0:06`, `1h 5m 3s`."""

from __future__ import annotations

import re
from functools import lru_cache

from ildsjel.facts.happened import Seconds

_CLOCK = re.compile(r"([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9])(?:\.[0-9]+)?)?")
_UNITS = re.compile(r"(?:([0-9]{1,5}) ?(?:h|t)\w{0,5})?(?: ?([0-9]{1,5}) ?m\w{0,7})?(?: ?([0-9]{1,5}) ?s\w{0,7})?")


@lru_cache(maxsize=4096)
def duration(text: str) -> Seconds | None:
    """The seconds, or None if this is no duration."""
    text = text.strip().lower()
    match = _CLOCK.fullmatch(text) or _UNITS.fullmatch(text)
    if not match or not any(match.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return Seconds(hours * 3600 + minutes * 60 + seconds)
