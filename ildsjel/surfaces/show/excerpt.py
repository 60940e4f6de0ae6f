"""A text as it is shown for a search: the part where the words are, with each of them set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from ildsjel.insight.search_words import Wanted
from ildsjel.insight.stems import spelt

Piece = tuple[str, bool]
"""Some of the text, and whether it is a word that was searched for."""
LONGEST, BEFORE = 280, 60


def excerpt(text: str, words: Sequence[Wanted]) -> list[Piece]:
    """The pieces of the text in their order; of a long one those about the first word that was searched for."""
    text = " ".join(normalize("NFC", text).split())
    met = [(start, end) for start, end, word in spelt(text) if any(one.is_met_by(word) for one in words)]
    start, end = _around(text, met[0][0] if met else 0)
    pieces = [*_pieces(text, start, end, met)]
    return [*([("…", False)] if start else []), *pieces, *([("…", False)] if end < len(text) else [])]


def _around(text: str, at: int) -> tuple[int, int]:
    """From where to where, between two words."""
    if len(text) <= LONGEST:
        return 0, len(text)
    start = text.find(" ", at - BEFORE, at) + 1 if at > BEFORE else 0
    end = start + LONGEST
    return start, len(text) if end >= len(text) else max(text.rfind(" ", start, end), start + 1)


def _pieces(text: str, start: int, end: int, met: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    at = start
    for first, last in met:
        if start <= first and last <= end:
            if at < first:
                yield text[at:first], False
            yield text[first:last], True
            at = last
    if at < end:
        yield text[at:end], False
