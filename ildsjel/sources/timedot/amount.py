"""An amount of time as timedot writes it: dots, letters, hours, or a number with its unit."""

from __future__ import annotations

import re
from functools import lru_cache

from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.sources.numbers import number
from ildsjel.sources.reading import LeftOut

QUARTER, DAY = 15 * 60, 24 * 3600
_DOTS = re.compile(r"\.[. ]*")
_LETTERS = re.compile(r"[A-Za-z]+")
_NUMBER = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{0,6})?|[.,][0-9]{1,6}) ?(s|mo|m|h|d|w|y)?")
_UNITS = {"s": 1, "m": 60, "h": 3600, "": 3600}


def is_amount(text: str) -> bool:
    """Is this an amount that no other text would be: dots, or a number?"""
    return bool(_DOTS.fullmatch(text) or _NUMBER.fullmatch(text))


@lru_cache(maxsize=4096)
def amount(text: str) -> Seconds:
    """How long it is. Raises LeftOut."""
    if _DOTS.fullmatch(text):
        seconds = text.count(".") * QUARTER
    else:
        seconds = len(text) * QUARTER if is_letters(text) else _counted(text)
    if seconds > DAY:
        raise LeftOut(sentence("This is more than a day has room for."))
    return Seconds(seconds)


def is_letters(text: str) -> bool:
    """Are these quarters each with a letter of its own, which says what sort it was?"""
    return bool(_LETTERS.fullmatch(text))


def _counted(text: str) -> int:
    match = _NUMBER.fullmatch(text)
    if not match:
        raise LeftOut(sentence("“{cell}” is no amount of time such as .... or 1.5 or 90m.", cell=text[:60]))
    unit = match[2] or ""
    if unit not in _UNITS:
        raise LeftOut(sentence("“{cell}” is whole days, which nobody works. Write the hours.", cell=text[:60]))
    return round((number(match[1].rstrip(".,"), "," if "," in match[1] else ".") or 0) * _UNITS[unit])
