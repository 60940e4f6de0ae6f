"""The word that was meant by one that is nowhere: the nearest that is somewhere.

How near is told by the letters to change, take out, put in or let trade places (optimal string alignment). Up to five
letters one of them is forgiven, and two in longer words: most mistakes are one, and a short word has so many others
two letters away that the guess would be no better than chance. “o” for “ø”, “a” for “å” and “æ” cost nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST, SHORT, AT_MOST = 3, 5, 8
PLAIN = str.maketrans({"æ": "a", "å": "a", "ø": "o", "ä": "a", "ö": "o"})


class Near(NamedTuple):
    """A word, how far it is as both are typed where there is no æ, ø or å, and how far as they are spelt."""

    typed: float
    spelt: float
    word: str


def plain(word: str) -> str:
    """The word as it is typed where there is no æ, ø or å."""
    return word if word.isascii() else word.translate(PLAIN)


def forgiven(word: str) -> int:
    """How many mistakes a word may have."""
    if len(word) < SHORTEST or any(map(str.isdigit, word)):
        return 0
    return 1 if len(word) <= SHORT else 2


def lengths(word: str) -> range:
    """How long the word that was meant can be; none where nothing is forgiven."""
    most = forgiven(word)
    return range(len(word) - most, len(word) + most + 1) if most else range(0)


def nearest(word: str, known: Mapping[str, str]) -> list[Near]:
    """The nearest words, the first of them first, that are not too far. `known` says how each is typed, `plain`."""
    near = extract(plain(word), known, scorer=OSA.distance, score_cutoff=forgiven(word), limit=None)
    return sorted(Near(distance, OSA.distance(word, one), one) for _, distance, one in near)[:AT_MOST]
