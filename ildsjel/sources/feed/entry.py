"""An entry, as all kinds of feed tell of one."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from ildsjel.facts.happened import Metrics
from ildsjel.sources.dates import NEWEST, OLDEST, When, not_a_day, when
from ildsjel.sources.reading import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`named` is what the site calls it, `published` when it says it came out, `feed` what the feed is called."""

    line: int
    named: str
    url: str
    title: str
    body: str
    published: str
    feed: str = ""
    format: str = ""
    categories: str = ""
    m: Metrics = ()

    @property
    def found(self) -> When:
        """When it came out. Raises LeftOut."""
        found = when(self.published) or _as_in_mail(self.published)
        if found is None:
            raise LeftOut(not_a_day(self.published))
        return found


def kind_of(types: list[str]) -> str:
    """Sound or film, told by the types of what is attached."""
    kinds = {one.partition("/")[0].casefold() for one in types}
    return next((kind.capitalize() for kind in ("video", "audio") if kind in kinds), "")


def _as_in_mail(text: str) -> When | None:
    """A moment as a letter has it, with zones by name: `Mon, 2 Feb 2026 06:30:00 EST`."""
    try:
        moment = parsedate_to_datetime(text[:100])
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return When(moment.date(), moment) if OLDEST <= moment.year <= NEWEST else None
