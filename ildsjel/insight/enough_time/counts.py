"""What gates an initiative's weeks besides hours: posts, messages and followers, where its ledger carries them.

Whether a count is carried is settled by the eighth week, when something can first be said: what is counted later
never takes back what has been said.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Literal

from ildsjel.facts.book import Book
from ildsjel.insight.enough_time.gates import FIRST


def counted(book: Book, key: str, mondays: tuple[date, ...], what: Literal["posts", "messages"]) -> tuple[float, ...]:
    """Posts or messages of each week; nothing where none has been counted by the eighth."""
    found = {t.week: float(getattr(t, what)) for t in book.traffic if t.initiative == key and getattr(t, what)}
    if not any(week <= mondays[:FIRST][-1] for week in found):
        return ()
    return tuple(found.get(week, 0.0) for week in mondays)


def followers(book: Book, key: str, mondays: tuple[date, ...]) -> tuple[float, ...]:
    """Followers of the initiative's channels at the start of each week: of each the last known, all together. A
    channel not yet read when the first week begins is left out throughout, rather than guessed."""
    read: defaultdict[str, dict[date, float]] = defaultdict(dict)
    for reading in book.followers:
        if book.house.initiative_for(reading.channel) == key:
            read[reading.channel][reading.week] = reading.value
    known = [weeks for weeks in read.values() if min(weeks) <= mondays[0]]
    return tuple(sum(_last(weeks, week) for weeks in known) for week in mondays) if known else ()


def _last(weeks: dict[date, float], by: date) -> float:
    return weeks[max(week for week in weeks if week <= by)]
