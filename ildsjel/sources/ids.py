"""Ids of a platform are text, and a spreadsheet may have ruined them: those are told apart, never used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import Sentence, sentence

EXACT_DIGITS = 15
LONGEST = 100
_LOOK_AT = 10_000
_EXPONENT = re.compile(r"[0-9](?:[.,][0-9]+)?e\+?[0-9]{1,3}", re.IGNORECASE)
_FLOAT = re.compile(r"([0-9]{1,15})[.,]0+")
_ID = re.compile(r"[^\s\x00-\x1f]{1,200}")


def platform_id(text: str) -> str:
    """The id, or nothing if it cannot be one: `6.49E+17`, a long number with decimals, or no text at all."""
    text = text.strip().strip("'\"")
    if match := _FLOAT.fullmatch(text):
        return match[1]
    if _EXPONENT.fullmatch(text) or re.fullmatch(r"[0-9]+[.,][0-9]+", text) or not _ID.fullmatch(text):
        return ""
    return text


def composed(prefix: str, *parts: str) -> str:
    """An id made of several that are only unique together; a key of them where they are longer than an id can be."""
    text = ":".join((prefix, *parts))
    return text if len(text) <= LONGEST else content_key(prefix, *parts)


def told_apart(ids: Iterable[str]) -> list[str]:
    """The ids of the lines of one paper; their places instead, where two are called the same."""
    found = list(ids)
    return found if len(set(found)) == len(found) else [f"line{place}" for place in range(1, len(found) + 1)]


def is_rounded_column(ids: Iterable[str]) -> bool:
    """Are all long ids of a column round ones, as a spreadsheet leaves them? It keeps fifteen digits.

    A single zero at the end is chance; two or more together, in every long id there is, are not.
    """
    zeros = 0
    for text in islice(ids, _LOOK_AT):
        beyond = text.strip()[EXACT_DIGITS:] if text.strip().isdecimal() else ""
        if beyond.strip("0"):
            return False
        zeros += len(beyond)
    return zeros >= 2


def is_rounded(text: str, *, column: bool) -> bool:
    """Was this id rounded? Three zeros too many say so by themselves, fewer only if the whole column is round."""
    beyond = text[EXACT_DIGITS:] if text.isdecimal() else ""
    return bool(beyond) and not beyond.strip("0") and (column or len(beyond) >= 3)


def damaged(text: str) -> Sentence:
    """Why a row with such an id, or with none, is left out."""
    if not text:
        return sentence("There is no id here to know it again by.")
    return sentence("The id “{id}” has been rounded by a spreadsheet. Bring in the file as it was exported.", id=text)
