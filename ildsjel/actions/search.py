"""Search: lessons, half-truths, decisions and posts with the words somebody looks for, in whatever form they stand.

All of the words first. Where one is nowhere, the nearest that is somewhere is taken instead, and that is said; where
no text has all of them, those come that have most. A hit is shown in the ledger's own words of now, never in those
of the index. There are no verdicts in it: one that has expired is on no surface.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from ildsjel.actions.index import index_soon
from ildsjel.actions.right import DOERS, Refused
from ildsjel.facts.sentence import sentence
from ildsjel.insight.search_words import Wanted, wanted
from ildsjel.ledger.documents import Places, places, with_all, with_some
from ildsjel.ledger.hits import Hit, hits_at
from ildsjel.ledger.index_documents import catch_up
from ildsjel.ledger.searched import DECISION, HALF_TRUTH, LESSON, POST
from ildsjel.ledger.vocabulary import near
from ildsjel.people.access import Access

PAGE, LONGEST, MOST_WORDS = 20, 200, 12
AT_ONCE = 100
"""New documents that are read before an answer: more of them would be waited for."""
ALL = frozenset({LESSON, HALF_TRUTH, DECISION, POST})
OPEN_TO_ALL = frozenset({HALF_TRUTH, DECISION})
"""What is on pages everybody here may open; lessons and posts are on those of people with work to do here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The hits of one page, `n` in all. `words` are those that were searched for: `is_instead` when one of them is
    another than was typed, `is_partly` when no text has all of them. `left` documents are still to be read."""

    hits: tuple[Hit, ...] = ()
    n: int = 0
    words: tuple[Wanted, ...] = ()
    is_instead: bool = False
    is_partly: bool = False
    left: int = 0

    @property
    def instead(self) -> str:
        """What was searched for, if not what was typed."""
        return " ".join(one.word for one in self.words) if self.is_instead else ""


def search(*, by: Access, text: str, page: int = 1, now: datetime) -> Found:
    """What holds the words, as far as the one who asks may see it; raises Refused if they are too many."""
    words = wanted(text)
    if len(text) > LONGEST or len(words) > MOST_WORDS:
        raise Refused(sentence("That is a lot to look for at once. Keep the few words that say what it is about."))
    if not words:
        return Found()
    left = catch_up(by, AT_ONCE)
    if left:
        index_soon(now)
    at, used, is_partly = _look(by, ALL if by.roles & DOERS else OPEN_TO_ALL, words, (page - 1) * PAGE)
    return Found(
        hits=tuple(hits_at(by, at.at)),
        n=at.n,
        words=used,
        is_instead=used != words and at.n > 0 and not set(used) < set(words),
        is_partly=is_partly,
        left=left,
    )


def _look(
    by: Access, kinds: frozenset[str], words: tuple[Wanted, ...], start: int
) -> tuple[Places, tuple[Wanted, ...], bool]:
    """Where they are, the words they were found by, and whether only by some of them."""
    if (at := places(by, with_all(by, kinds, words), start, PAGE)).n:
        return at, words, False
    # A word that is all there is has been looked for by now.
    find = _nearest if len(words) == 1 else _met
    met = tuple(one for one in (find(by, kinds, word) for word in words) if one)
    if len(met) == len(words) > 0 and met != words and (at := places(by, with_all(by, kinds, met), start, PAGE)).n:
        return at, met, False
    return (places(by, with_some(by, kinds, met), start, PAGE), met, True) if met else (Places(), words, False)


def _met(by: Access, kinds: frozenset[str], word: Wanted) -> Wanted | None:
    """The word if it is somewhere, else the nearest that is."""
    return word if with_all(by, kinds, [word]).order_by().exists() else _nearest(by, kinds, word)


def _nearest(by: Access, kinds: frozenset[str], word: Wanted) -> Wanted | None:
    """The nearest word that is somewhere, and of those as near the most frequent."""
    for _, alike in groupby(near(by, word.word), key=attrgetter("typed", "spelt")):
        counted = [(-with_all(by, kinds, [Wanted(one.word)]).order_by().count(), one.word) for one in alike]
        if min(counted)[0]:
            return Wanted(min(counted)[1])
    return None
