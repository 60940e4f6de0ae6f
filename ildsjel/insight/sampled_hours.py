"""Hours as if every week had been logged, where one in four is: the one place where they are scaled up.

In each block of four weeks the logged days stand for all of them: T = sum over blocks of N h / n, where h is the time
of the n days that are to be logged, of N. What is logged in the other weeks is left out, as no sample of anything;
sums that are kept by block are scaled by what is left of the initiative's time in that block.
The relative standard error of T is sqrt(sum of T_b^2 cv^2 (1 - n/N) / n) / T, n of N weeks being logged in block b.
cv is how much one logged week differs from another, at least 10 % [set], and widened by Student's t for how few they
are; with under four known it is taken to be 50 % [set]. Where every week is logged nothing is changed, and it is 0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from math import sqrt
from statistics import fmean, stdev

from ildsjel.facts.book import Book
from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Rhythm
from ildsjel.facts.sums import CrewSum, WorkSum
from ildsjel.insight.answer import Heads, Need
from ildsjel.insight.blocks import block_of
from ildsjel.insight.logged_weeks import EVERY, LoggedWeeks
from ildsjel.insight.partial_order import Z90
from ildsjel.insight.roles import roles_of
from ildsjel.insight.share_of_building import LeftOut

LEAST, UNKNOWN, FEW = 0.10, 0.50, 4
LEVEL = 0.95


def whole_crew(book: Book, over: Period) -> list[CrewSum]:
    """Whose hours they are, by week: those of the logged weeks, each scaled up to what its block is taken to be."""
    weeks, crew = _logged(book), [c for c in book.crew if c.week in over]
    if not weeks.leaves_out(over):
        return crew
    stands_for = {part: weeks.stands_for(part) for part in _parts(over)}
    of = {part.start: factor for part, factor in stands_for.items()}
    return [
        replace(c, seconds=round(c.seconds * of[max(block_of(c.week).start, over.start)]))
        for c in crew
        if weeks.is_logged(c.week)
    ]


def whole_work(book: Book, over: Period) -> list[WorkSum]:
    """Who did what in which block, scaled up as the time of the initiative in that block is."""
    work = [w for w in book.work if over.start <= w.block <= over.end]
    if not _logged(book).leaves_out(over):
        return work
    whole, logged = _by_place(whole_crew(book, over)), _by_place(c for c in book.crew if c.week in over)
    scaled = (
        replace(w, seconds=round(w.seconds * whole[w.block, w.initiative] / logged[w.block, w.initiative]))
        for w in work
        if logged[w.block, w.initiative]
    )
    return [w for w in scaled if w.seconds]


def left_out(book: Book, over: Period, work: list[WorkSum]) -> LeftOut:
    """What weeks that were not to be logged do to what is said of the scaled work of a period."""
    weeks, whole = _logged(book), whole_crew(book, over)
    total = sum(c.seconds for c in whole)
    if not weeks.leaves_out(over) or not total:
        return LeftOut()
    met = sum(c.seconds for c in book.crew if c.week in over and weeks.is_logged(c.week))
    logging = frozenset(w.who for w in work)
    blocks = [part for part in _parts(over) if weeks.leaves_out(part) and weeks.stands_for(part)]
    return LeftOut(
        share=1 - met / total,
        spread=spread(book, over, whole, ""),
        blocks=tuple(
            tuple(roles_of(book, [w for w in work if w.block == block.start], over, logging)[0]) for block in blocks
        ),
        missed=1 - 1 / EVERY,
    )


def spread(book: Book, over: Period, whole: Iterable[CrewSum], channel: str) -> float:
    """The relative standard error of scaled time, on one channel or on all of them (empty)."""
    weeks, own = _logged(book), [c for c in whole if channel in ("", c.channel)]
    total, variance = sum(c.seconds for c in own), 0.0
    for part in _parts(over):
        mondays = part.weeks()
        n = sum(map(weeks.is_logged, mondays))
        taken = sum(c.seconds for c in own if c.week in part)
        variance += taken**2 * (1 - n / len(mondays)) / n if n else 0.0
    return _differs(book, over, channel) * sqrt(variance) / total if total and variance else 0.0


def apart(book: Book, over: Period, channel: str = "") -> tuple[Heads, ...]:
    """In every block with weeks left out, whose time is in the logged weeks, and whose in the others: what is scaled
    is told only where both could be, since the sum of the whole block may be known."""
    weeks, found = _logged(book), defaultdict[tuple[date, bool], Heads](frozenset)
    for c in book.crew:
        if c.week in over and c.seconds and channel in ("", c.channel) and weeks.leaves_out(block_of(c.week)):
            found[block_of(c.week).start, weeks.is_logged(c.week)] |= c.heads
    return tuple(found[place] for place in sorted(found))


def design(book: Book, over: Period) -> tuple[Need, ...]:
    """What is to be known of hours that are scaled up; nothing where every week is logged."""
    if not _logged(book).leaves_out(over):
        return ()
    return (Need(what=sentence("The hours are reckoned from one week in four."), have=0, need=1),)


def _logged(book: Book) -> LoggedWeeks:
    return LoggedWeeks.of(book.statements(Rhythm))


def _parts(over: Period) -> tuple[Period, ...]:
    """The period, cut at the edges of the blocks."""
    found, start = [], over.start
    while start <= over.end:
        found.append(Period(start, min(block_of(start).end, over.end)))
        start = found[-1].end + DAY
    return tuple(found)


def _by_place(crew: Iterable[CrewSum]) -> defaultdict[tuple[date, str], int]:
    """Time by block and initiative."""
    found = defaultdict[tuple[date, str], int](int)
    for c in crew:
        found[block_of(c.week).start, c.initiative] += c.seconds
    return found


def _differs(book: Book, over: Period, channel: str) -> float:
    """How much one logged week differs from another, as far back as the book knows whose hours they are."""
    weeks, end = _logged(book), min(over.end, book.today - DAY)
    crew = [c for c in book.crew if c.week <= end]
    known = [week for week in Period(min(c.week for c in crew), end).weeks() if week + WEEK - DAY <= end]
    hours = [
        sum(c.seconds for c in crew if c.week == week and channel in ("", c.channel))
        for week in known
        if weeks.is_logged(week)
    ]
    if len(hours) < FEW or not any(hours):
        return UNKNOWN
    # Imported here: it takes long to load, and only those who leave weeks out ask for it.
    from scipy.special import stdtrit  # type: ignore[import-untyped]

    return max(LEAST, stdev(hours) / fmean(hours)) * float(stdtrit(len(hours) - 1, LEVEL)) / Z90
