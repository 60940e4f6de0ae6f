"""The word that was meant by one that is nowhere: the nearest that is somewhere.

How near is told by the letters to change, take out, put in or let trade places (optimal string alignment). Up to five
letters one of them is forgiven, and two in longer words: most mistakes are one, and a short word has so many others
two letters away that the guess would be no better than chance. “o” for “ø”, “a” for “å” and “æ” cost nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST, SHORT = 3, 5
PLAIN = str.maketrans({"æ": "a", "å": "a", "ø": "o", "ä": "a", "ö": "o"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word there is: in how many texts, and by its length how it is typed where there is no æ, ø or å."""

    known: Mapping[str, int]
    typed: Mapping[int, Mapping[str, str]]

    @classmethod
    def of(cls, known: Mapping[str, int]) -> Vocabulary:
        """The words, with in how many texts each is."""
        typed: dict[int, dict[str, str]] = defaultdict(dict)
        for word in known:
            typed[len(word)][word] = word.translate(PLAIN)
        return cls(known, dict(typed))

    def meant(self, word: str) -> str | None:
        """The nearest, and of those as near the most frequent; None if all are too far."""
        found = [(distance, OSA.distance(word, one), -self.known[one], one) for one, distance in self._near(word)]
        return min(found)[-1] if found else None

    def _near(self, word: str) -> Iterator[tuple[str, float]]:
        most, plain = forgiven(word), word.translate(PLAIN)
        for length in range(len(word) - most, len(word) + most + 1) if most else ():
            typed = self.typed.get(length, {})
            for _, distance, one in extract(plain, typed, scorer=OSA.distance, score_cutoff=most, limit=None):
                yield one, distance


def forgiven(word: str) -> int:
    """How many mistakes a word may have."""
    if len(word) < SHORTEST or any(map(str.isdigit, word)):
        return 0
    return 1 if len(word) <= SHORT else 2
