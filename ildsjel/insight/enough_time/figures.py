"""The figures of an initiative, and whose time each rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.sentence import Unit
from ildsjel.insight.answer import Figure, Heads
from ildsjel.insight.blocks import block_of
from ildsjel.insight.enough_time.gather import Worked
from ildsjel.insight.enough_time.path import Path
from ildsjel.insight.enough_time.plan import RECENT, differ, more_than
from ildsjel.insight.safe_runs import LABEL

LEVELS, IN_A_ROW = ("few", "usual", "many"), ("hours_now", "enough", "worth_low", "worth_high", "regret")


def figures(book: Book, worked: Worked, found: Path, cost: float) -> Mapping[str, Figure]:
    """Hours as they were are sums of time, week by week; what is worked out of them rests on all who took part."""
    heads, n, week = heads_of(book, worked.key), len(worked.mondays), found.spoken
    recent = worked.mondays[-RECENT:]
    pieces = tuple(heads_in(book, worked.key, monday) for monday in (*recent, *_beside(worked, recent[0])))

    def of_weeks(value: float, unit: Unit = "hours") -> Figure:
        return Figure(value=value, unit=unit, n=n, heads=heads, pieces=pieces)

    worth: dict[str, Figure] = {}
    enough: dict[str, Figure] = {}
    if reading := week.reading:
        high = None if reading.open_top else reading.high
        enough = {
            "enough": Figure(value=reading.enough, unit="hours", low=reading.low, high=high, n=n, heads=heads),
            "regret": Figure(value=reading.regret, unit="kroner", n=n, heads=heads),
        }
        worth = {
            "worth_low": Figure(value=reading.worth_low, unit="kroner", n=n, heads=heads),
            "worth_high": Figure(value=reading.worth_high, unit="kroner", n=n, heads=heads),
        }
    now = {"hours_now": of_weeks(found.now), "cost": Figure(value=cost, unit="kroner")}
    # What cannot be said yet is no figure to lead with.
    told = worth | now | enough if week.status == "cannot" else enough | worth | now
    if differ(found.plan):
        more = more_than(found.now, found.plan)
        told |= {name: of_weeks(level) for name, level in zip(LEVELS, found.plan, strict=True)}
        told |= {"plan_hours": of_weeks(more), "plan_kroner": of_weeks(more * cost, "kroner")}
    return MappingProxyType(told | {"weeks": Figure(value=n, unit="count")})


def _beside(worked: Worked, first: date) -> tuple[date, ...]:
    """Weeks that are left out, in the blocks of those from `first` on. What was logged in them all the same could be
    had by taking these weeks from a block's sum, so it counts towards who may see them."""
    return tuple(week for week in worked.left_out if week >= block_of(first).start)


def heads_of(book: Book, key: str) -> Heads:
    """Whose time is in the initiative's weeks, as far as the book reaches; of one that has rested for long nobody is
    in reach, and whose its hours were is then not known."""
    crew = [c for c in book.crew if c.initiative == key]
    return frozenset().union(*(c.heads for c in crew)) or frozenset({LABEL})


def heads_in(book: Book, key: str, week: date) -> Heads:
    """Whose time is in one of the initiative's weeks."""
    return frozenset().union(*(c.heads for c in book.crew if c.week == week and c.initiative == key))
