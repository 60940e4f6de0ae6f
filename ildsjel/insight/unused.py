"""What in Ildsjel nobody uses: listed after ninety days, off fourteen days later, unless somebody keeps it, with why.

What is off is out of sight: a page leaves the menus, a paper is not offered, the letter not sent, a field not asked.
What it has kept stays, and it comes back when somebody keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from ildsjel.facts.keeping import Keep
from ildsjel.facts.period import DAY, WEEK
from ildsjel.facts.sentence import Sentence, sentence

LISTED, OFF, KEPT = timedelta(days=90), timedelta(days=104), timedelta(days=365)
LETTER, SHEET, CARD = "letter", "decision_page", "card"
PAGES: Mapping[str, Sentence] = MappingProxyType(
    {
        "weekly": sentence("The week’s ten minutes"),
        "mirror": sentence("The mirror"),
        "backing": sentence("Backing"),
        "pulse": sentence("How is it going?"),
        "launches": sentence("When it matters"),
        "study": sentence("Time study"),
        "asks": sentence("Questions to the leader"),
        "half_truths": sentence("Half-truths"),
    }
)
"""The pages that can leave the menus."""
MEASURED: Mapping[str, Sentence] = MappingProxyType(
    {
        **PAGES,
        LETTER: sentence("The weekly letter"),
        SHEET: sentence("The decision page on paper"),
        CARD: sentence("The card for the wall"),
    }
)
"""All whose use is counted by the week: the letter is used when somebody comes in from it."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Something nobody has used for so many days, and what it is called."""

    thing: str
    says: Sentence
    days: int

    @property
    def is_listed(self) -> bool:
        """Whether it has been long enough to be told of."""
        return self.days * DAY >= LISTED

    @property
    def is_off(self) -> bool:
        """Whether it is out of sight."""
        return self.days * DAY >= OFF


def idle(last: Mapping[str, date], first: date | None, keeps: Iterable[Keep], today: date) -> tuple[Idle, ...]:
    """What is listed, the longest unused first: `last` is the last week of use of each, `first` the first of all,
    from which what was never used is counted."""
    if first is None:
        return ()
    kept = kept_on(keeps, today)
    return longest_first(
        Idle(thing, says, (today - _over(last.get(thing, first))).days)
        for thing, says in MEASURED.items()
        if thing not in kept
    )


def kept_on(keeps: Iterable[Keep], today: date) -> frozenset[str]:
    """What somebody has kept within a year."""
    return frozenset(keep.thing for keep in keeps if keep.on <= today < keep.on + KEPT)


def longest_first(found: Iterable[Idle]) -> tuple[Idle, ...]:
    """Those that are listed, in the order they are told of."""
    return tuple(sorted((one for one in found if one.is_listed), key=lambda one: (-one.days, one.thing)))


def _over(week: date) -> date:
    return week + WEEK - DAY
