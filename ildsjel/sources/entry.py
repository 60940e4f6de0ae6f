"""An entry of a time tracker: how a row of nearly any of them becomes a Time.

Clock times without a zone are the organisation's own, and the duration is the tracker's, so that an entry over
the night summer time begins is as long as it was. Who did it and client, project and task stay what the tracker
calls them. An hour is priced by role, never by person: what a row says of rates and amounts is not kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import lru_cache

from ildsjel.facts.happened import Extras, Seconds, Time
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import When, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.gaps import Months
from ildsjel.sources.label import filed_under, somebody
from ildsjel.sources.moment import comes_twice, in_zone, placed_before, steady_on
from ildsjel.sources.reading import Context, Found, LeftOut
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

NAMES: dict[str, tuple[str, ...]] = {
    "user": ("User", "Bruker", "Benutzer", "Användare"),
    "email": ("Email", "E-mail", "E-post", "E-Mail-Adresse"),
    "client": ("Client", "Kunde", "Kund"),
    "project": ("Project", "Prosjekt", "Projekt"),
    "task": ("Task", "Oppgave", "Aufgabe", "Uppgift"),
    "description": ("Description", "Beskrivelse", "Beschreibung", "Beskrivning"),
    "start_date": ("Start date", "Startdato", "Startdatum"),
    "start_time": ("Start time", "Starttid", "Startzeit", "Starttidspunkt"),
    "end_date": ("End date", "Stop date", "Sluttdato", "Enddatum", "Slutdatum"),
    "end_time": ("End time", "Stop time", "Sluttid", "Endzeit", "Sluttidspunkt"),
}
_PRICE = re.compile(
    r"\b(?:\w*rate|amount|cost|price|sum|\w*beløp|\w*sats|\w*pris|kostnad|\w*betrag|\w*satz|\w*preis|kosten|\w*belopp)\b",
    re.IGNORECASE,
)


class Entries:
    """The entries of one table. Raises AskDayOrder when its dates, in the column `dated`, can be read in two ways."""

    def __init__(self, table: Table, source: str, dated: str, context: Context) -> None:
        with closing(table.column(dated)) as days:
            self.order = order_of(days, answer=context.day_order)
        self._table = table
        self._source = source
        self._context = context
        self._occurrences = Occurrences()

    def read(self, entry: Callable[[Row, Entries], Time]) -> Iterator[Found]:
        """What `entry` makes of every row, and whole months without any."""
        months = Months()
        for found in row_by_row(self._table, lambda row: [entry(row, self)]):
            if isinstance(found, Time):
                months.note(found.on)
            yield found
        yield from months.remarks()

    def began(self, day: str, clock: str) -> When:
        """The day and clock time two cells tell of. Raises LeftOut when they do not."""
        found = self.moment(day, clock)
        if found is None:
            raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=f"{day} {clock}"[:60]))
        return found

    def moment(self, day: str, clock: str) -> When | None:
        """As `began`, or None."""
        found = when(f"{day} {clock}", self.order) if day and clock else None
        return found if found and found.local else None

    def day(self, text: str) -> When:
        """The day a cell tells of. Raises LeftOut when it does not."""
        found = when(text, self.order)
        if found is None:
            raise LeftOut(sentence("“{cell}” is not a day.", cell=text[:60]))
        return found

    def entry(self, row: Row, start: When, seconds: Seconds, *, end: When | None = None, by: str = "") -> Time:
        """The Time of a row; `start` may be a day without a clock, and `end` is given where it stands elsewhere."""
        by = by or somebody(row["user"], row["email"])
        local, at = start.local, self._at(row, start, seconds, end)
        project, task, note = row["project"], row["task"], row["description"]
        began = (local or start.day).isoformat()
        # A clock without an offset is the zone's own, and so is its day.
        moved = local is not None and local.tzinfo is not None
        return Time(
            on=at.astimezone(self._context.zone).date() if at and moved else start.day,
            at=at,
            seconds=seconds,
            note=note,
            by=by,
            under=filed_under(row["client"], project, task),
            id=self._occurrences.key(f"{self._source}:{began[:10]}", by, began, str(seconds), project, task, note),
            x=_without_prices(row.extras),
        )

    def _at(self, row: Row, start: When, seconds: Seconds, end: When | None) -> datetime | None:
        local, zone = start.local, self._context.zone
        if local is None:
            return None
        steady = steady_on(start.day, zone)
        if steady and local.tzinfo is None:
            return local.replace(tzinfo=steady)
        # Where a clock showed the beginning twice, the end tells which of them it was.
        twice = local.tzinfo is None and comes_twice(local, zone)
        end = (end or self.moment(row["end_date"], row["end_time"])) if twice else None
        if end is None or end.local is None or end.local.tzinfo:
            return in_zone(local, zone)
        return placed_before(end.local, local, zone, seconds)


@lru_cache(maxsize=4096)
def _without_prices(extras: Extras) -> Extras:
    return tuple((name, value) for name, value in extras if not _PRICE.search(name))
