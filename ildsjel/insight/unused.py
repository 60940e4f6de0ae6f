"""What in Ildsjel nobody uses: listed after ninety days, off fourteen days later, unless somebody keeps it, with why.

What is off is out of the menus; what it has kept stays, and it comes back when somebody keeps it. Days are counted
from the last week somebody opened the page, or from the first that was measured.
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
PAGES: Mapping[str, Sentence] = MappingProxyType(
    {
        "weekly": sentence("The week’s ten minutes"),
        "mirror": sentence("The mirror"),
        "backing": sentence("Backing"),
        "pulse": sentence("How is it going?"),
        "launches": sentence("When it matters"),
        "study": sentence("Time study"),
        "asks": sentence("Questions to the leader"),
    }
)
"""What can go, and what it is called."""


@dataclass(frozen=True, slots=True)
class Idle:
    """A page nobody has used for so many days."""

    page: str
    days: int

    @property
    def says(self) -> Sentence:
        """What it is called."""
        return PAGES[self.page]

    @property
    def is_off(self) -> bool:
        """Whether it is out of the menus."""
        return self.days * DAY >= OFF


def idle(last: Mapping[str, date], first: date | None, keeps: Iterable[Keep], today: date) -> tuple[Idle, ...]:
    """What is listed, the longest unused first: `last` is each page's last week of use, `first` the first of all."""
    if first is None:
        return ()
    kept = {keep.page for keep in keeps if keep.on <= today < keep.on + KEPT}
    found = (Idle(page, (today - _over(last.get(page, first))).days) for page in PAGES if page not in kept)
    return tuple(sorted((one for one in found if one.days * DAY >= LISTED), key=lambda one: (-one.days, one.page)))


def _over(week: date) -> date:
    return week + WEEK - DAY
