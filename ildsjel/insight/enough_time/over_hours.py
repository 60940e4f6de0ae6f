"""The curve over hours as it is shown: its title, what is marked on it, and the weeks that were tried."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.period import monday
from ildsjel.facts.sentence import Name, Quantity, Sentence, sentence
from ildsjel.insight.answer import Curve, Figure, Mark, Series
from ildsjel.insight.blocks import block_of, crew_reach
from ildsjel.insight.enough_time.figures import heads_in, heads_of
from ildsjel.insight.enough_time.gather import Worked
from ildsjel.insight.enough_time.path import Path, Terms
from ildsjel.insight.enough_time.reading import Reading
from ildsjel.insight.enough_time.words import ANYTHING


def over_hours(book: Book, worked: Worked, terms: Terms, found: Path) -> Curve | None:
    """The curve of what is said now; None where nothing was read, or all that can be said is that the next
    hour may be worth anything."""
    reading, net = found.spoken.reading, found.curve
    if reading is None or net is None:
        return None
    if found.spoken.status == "cannot" and reading.worth_high > ANYTHING * terms.cost:
        return None
    heads, n = heads_of(book, worked.key), len(worked.mondays)
    points = tuple(
        (hours, Figure(value=value, unit="kroner", low=low, high=high, n=n, heads=heads))
        for hours, value, low, high in zip(net.hours, net.net, net.low, net.high, strict=True)
    )
    return Curve(
        name=worked.key,
        title=_title(worked.key, found.spoken.status),
        points=points,
        enough=_enough(reading) if found.spoken.status != "cannot" else None,
        range=_range(reading),
        limit=_limit(terms, net.hours[-1]),
        tried=tried(book, worked),
    )


def tried(book: Book, worked: Worked) -> Series:
    """The hours of the weeks whose people the book knows, cut as every curve of the initiative's weeks is: from the
    first of its weeks, or from the edge of a block, so that the pieces are the same as elsewhere. For the same reason
    a block with weeks that are not logged is left out whole."""
    first, since = _first_ever(book, worked.key), worked.mondays[0]
    broken = {block_of(week).start for week in worked.left_out}
    weeks = [
        (week, hours)
        for week, hours in zip(worked.mondays, worked.weeks.hours, strict=True)
        if week >= crew_reach(book.period).start
        and (since == first or block_of(week).start >= since)
        and block_of(week).start not in broken
    ]
    points = tuple(
        (
            week.isoformat(),
            Figure(value=hours, unit="hours", heads=heads_in(book, worked.key, week), grain="weeks", weeks=(week,)),
        )
        for week, hours in weeks
    )
    return Series(name=worked.key, title=sentence("Hours a week that have been tried"), step="week", points=points)


def _first_ever(book: Book, key: str) -> date:
    return min(monday(d.on) for d in book.days if d.initiative == key and d.seconds)


def _title(key: str, status: str) -> Sentence:
    initiative = Name("initiative", key)
    if status == "more":
        return sentence("{initiative}: the next hour brings more than it costs", initiative=initiative)
    if status == "less":
        return sentence("{initiative}: the next hour brings less than it costs", initiative=initiative)
    if status == "answer":
        return sentence("{initiative}: where an hour stops paying", initiative=initiative)
    return sentence("{initiative}: it is still open where an hour stops paying", initiative=initiative)


def _enough(reading: Reading) -> Mark:
    """What is said is chosen so that the least is lost if it is wrong; it need not be where the likeliest curve
    turns."""
    hours = _rough(reading.enough)
    if reading.status == "answer":
        return Mark(at=reading.enough, says=sentence("about {hours} hours: least to lose", hours=hours))
    return Mark(at=reading.enough, says=sentence("perhaps {hours} hours", hours=hours))


def _range(reading: Reading) -> Mark:
    low, high = _rough(reading.low), _rough(reading.high)
    if reading.open_top:
        return Mark(at=reading.low, to=reading.high, says=sentence("from {low} to over {high}", low=low, high=high))
    return Mark(at=reading.low, to=reading.high, says=sentence("between {low} and {high}", low=low, high=high))


def _limit(terms: Terms, cap: float) -> Mark | None:
    """The ceiling, where it can be drawn: one far beyond what has been tried is left to the words."""
    if terms.ceiling is None or terms.ceiling > 1.5 * cap:
        return None
    hours = Quantity(terms.ceiling, "hours")
    return Mark(at=terms.ceiling, says=sentence("far too much: {amount}", amount=hours))


def _rough(hours: float) -> Quantity:
    return Quantity(hours, "rough")
