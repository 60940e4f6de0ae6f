"""How long something took, as time trackers write it: `00:06:00`, `27:30:00`, `0:06`, `1h 5m 3s`."""

from __future__ import annotations

import re
from functools import lru_cache

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import LeftOut

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


def lasted(text: str) -> Seconds:
    """The duration. Raises LeftOut if this is none."""
    seconds = duration(text)
    if seconds is None:
        raise LeftOut(sentence("“{cell}” is not a duration such as 0:06:00.", cell=text[:60]))
    return seconds


def unitless(text: str) -> Sentence:
    """Why a bare number is left out where its unit cannot be told."""
    return sentence(
        "“{cell}” does not say whether it is hours or minutes. Call the column Hours or Minutes.", cell=text[:60]
    )


def counted(text: str, unit: int) -> Seconds:
    """A number of hours (`unit` 3600) or minutes (60), with a point or a comma: `1.33`, `0,1`, or as a clock `0:06`.

    A lone mark is always the decimal one, since nobody works a thousand hours on a row. Raises LeftOut.
    """
    clock = duration(text)
    if clock is not None:
        return clock
    found = number(text, "," if "," in text and "." not in text else "")
    if found is None or found < 0:
        raise LeftOut(sentence("There is no length of time in this row."))
    return Seconds(round(found * unit))
