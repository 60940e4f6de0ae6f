"""The words of a text as a search meets them: in small letters, and what is left of each without its endings.

Stems are those of Snowball (https://snowballstem.org), in bokmål and in English: a text seldom says which of the two
it is in, and often is in both, so every word has one of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from unicodedata import normalize

from snowballstemmer import stemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W_]+")
LONGEST = 100
"""Letters of a word; what is longer is no word, and is cut."""
STEMMERS = (stemmer("norwegian"), stemmer("english"))
_one_at_a_time = Lock()
"""A stemmer holds the word it is at work on."""


def spelt(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word of a text that is in the form NFC: from where to where it stands, and the word as it is met."""
    for found in WORD.finditer(text):
        word = "".join(filter(str.isalnum, normalize("NFKC", found[0]).casefold()))[:LONGEST]
        yield found.start(), found.end(), word


def words_of(text: str) -> tuple[str, ...]:
    """Each word of a text once, in the order they come."""
    return tuple(dict.fromkeys(word for _, _, word in spelt(normalize("NFC", text))))


@lru_cache(maxsize=32_768)
def stems_of(word: str) -> frozenset[str]:
    """What a word is met by: itself, and its stem in either language."""
    with _one_at_a_time:
        return frozenset({word, *(one.stemWord(word) for one in STEMMERS)})
