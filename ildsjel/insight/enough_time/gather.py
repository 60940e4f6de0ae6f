"""From a book to whole weeks: an initiative's hours, and what came of them in the firm's own currency.

Weeks in which nobody logged anything at all are left out, and where one week in four is logged
(`insight/logged_weeks.py`) the others, hours, value and all: that nothing was logged does not mean that nothing was
done. Those that are logged are read as following one another, so that what carries over or swings with the season
is told less sharply, and every count is of logged weeks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import fmean

from ildsjel.facts.book import Book
from ildsjel.facts.period import DAY, Period, monday
from ildsjel.facts.stated import Break, Ceiling, Plan, Rhythm
from ildsjel.insight.blocks import whole_weeks
from ildsjel.insight.enough_time.counts import counted, followers
from ildsjel.insight.enough_time.gates import FIRST
from ildsjel.insight.enough_time.path import Terms, Weeks
from ildsjel.insight.enough_time.plan import LEAST
from ildsjel.insight.internal_currency import worths
from ildsjel.insight.logged_weeks import EVERY, LoggedWeeks
from ildsjel.insight.roles import rate_of


@dataclass(frozen=True, slots=True)
class Worked:
    """An initiative's whole weeks since it was first worked on, and their Mondays; `left_out` are those in between
    that nobody logged."""

    key: str
    weeks: Weeks
    mondays: tuple[date, ...]
    left_out: tuple[date, ...] = ()


def gathered(book: Book) -> list[Worked]:
    """Every initiative that something with a worth has been counted for, and that a whole week has been worked on."""
    value, end = _value(book), min(book.period.end, book.today)
    found = (_worked(book, key, value[key], Period(_begins(book, key)[-1], end)) for key in sorted(value))
    return [worked for worked in found if worked]


def earlier(book: Book, key: str) -> list[Worked]:
    """The weeks of an initiative before each thing that was said to have changed, the first ones first."""
    begins, value = _begins(book, key), _value(book)
    found = (_worked(book, key, value[key], Period(one, other - DAY)) for one, other in pairwise(begins))
    return [worked for worked in found if worked]


def _value(book: Book) -> defaultdict[str, list[tuple[date, float]]]:
    """The Monday and kroner of each outcome that has a worth, by initiative."""
    worth_of, value = worths(book), defaultdict[str, list[tuple[date, float]]](list)
    for outcome in book.outcomes:
        if worth := worth_of(outcome):
            key = outcome.initiative or book.house.initiative_for(outcome.channel)
            value[key].append((monday(outcome.on), float(outcome.count * worth)))
    return value


def _worked(book: Book, key: str, value: list[tuple[date, float]], within: Period) -> Worked | None:
    hours: defaultdict[date, float] = defaultdict(float)
    for day in book.days:
        if day.initiative == key and day.seconds and day.on >= within.start:
            hours[monday(day.on)] += day.seconds / 3600
    first, end = min(hours, default=date.max), within.end
    over = whole_weeks(Period(first, end), book.today) if first <= end else None
    if over is None:
        return None
    came: defaultdict[date, float] = defaultdict(float)
    for week, kroner in value:
        came[week] += kroner
    to_log, any_log = LoggedWeeks.of(book.statements(Rhythm)), {monday(day.on) for day in book.days}
    mondays = tuple(week for week in over.weeks() if to_log.is_logged(week) and week in any_log)
    if not mondays:
        return None
    weeks = Weeks(
        hours=tuple(hours[m] for m in mondays),
        value=tuple(came[m] for m in mondays),
        followers=followers(book, key, mondays),
        posts=counted(book, key, mondays, "posts"),
        messages=counted(book, key, mondays, "messages"),
    )
    return Worked(key, weeks, mondays, tuple(week for week in over.weeks() if week not in mondays))


def _begins(book: Book, key: str) -> list[date]:
    """Long ago, and the first Monday after each thing that was said to have changed by then."""
    end = min(book.period.end, book.today)
    changed = {
        monday(said.on + 6 * DAY) for said in book.statements(Break) if said.initiative == key and said.on <= end
    }
    return [date.min, *sorted(changed)]


def terms_of(book: Book, worked: Worked) -> Terms:
    """What the hours are held against: an hour's cost, the hours that are planned, the ceiling."""
    held = book.holds(Ceiling, min(book.period.end, book.today), initiative=worked.key)
    return Terms(
        cost=cost_of_an_hour(book),
        planned=_planned(book, worked),
        ceiling=held.seconds / 3600 if held and held.seconds else None,
        every=_every(book),
    )


def _every(book: Book) -> int:
    """How many weeks pass for each that is logged from here on, as it has been chosen by now."""
    held = book.holds(Rhythm, min(book.period.end, book.today))
    return EVERY if held and held.weeks == EVERY else 1


def _planned(book: Book, worked: Worked) -> float:
    """What had been stated by the eighth week, when something can first be said, else the hours of the first eight:
    the curves are laid out by it, and must not be chosen by what came of the hours."""
    stated = book.holds(Plan, worked.mondays[:FIRST][-1] + 6 * DAY, initiative=worked.key)
    hours = stated.seconds / 3600 if stated and stated.seconds else fmean(worked.weeks.hours[:FIRST])
    return max(LEAST, round(2 * hours) / 2)


def cost_of_an_hour(book: Book) -> float:
    """The mean of what an hour of those who log costs, as far as it is said; 0 where it is for none of them."""
    on = min(book.period.end, book.today)
    costs = [cost for m in book.house.members if m.logs and (cost := rate_of(book, m.role, on))]
    return fmean(costs or [0.0])
