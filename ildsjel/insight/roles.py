"""The roles behind 20/80: how many have each, what an hour of it costs, and what its people have logged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.house import Member
from ildsjel.facts.period import Period
from ildsjel.facts.stated import Rate
from ildsjel.facts.sums import WorkSum
from ildsjel.insight.share_of_building import Log, Role


def roles_of(
    book: Book, work: list[WorkSum], over: Period, logging: frozenset[str] = frozenset()
) -> tuple[list[Role], list[str]]:
    """Each role with its heads, its price and what its people have logged; and the roles nobody has priced.

    `logging` are people who are known to log, also where they have nothing in this work.
    """
    worked = {w.who for w in work} | logging
    members = [m for m in book.house.members if m.key in worked or _expected(m, over)]
    names = sorted({m.role for m in members})
    rates = {name: rate_of(book, name, over.end) for name in names}
    missing = [name for name, rate in rates.items() if not rate]
    rows: defaultdict[str, list[WorkSum]] = defaultdict(list)
    for w in work:
        rows[w.who].append(w)
    roles, side = [], sides(book)
    for name in names:
        people = sorted(m.key for m in members if m.role == name)
        logs = tuple(_log(rows[who], side) for who in people if who in worked)
        roles.append(Role(name=name, people=len(people), rate=rates[name], logs=logs))
    return roles, missing


def _expected(member: Member, over: Period) -> bool:
    """Whether a log is expected of the member on any of the days."""
    return member.logs and member.on <= over.end and (member.until is None or member.until >= over.start)


def rate_of(book: Book, role: str, on: date) -> float:
    """What an hour of a role costs on a day; 0 where nobody has said."""
    # The first rate ever stated also prices the work before it: an hour cost something then too.
    stated = [r for r in book.statements(Rate) if r.role == role]
    held = [r for r in stated if r.on <= on] or stated[:1]
    return float(held[-1].kroner) if held else 0.0


def _log(rows: list[WorkSum], side: Callable[[WorkSum], str]) -> Log:
    seconds = {"build": 0, "operate": 0, "unclassified": 0}
    for row in rows:
        seconds[side(row)] += row.seconds
    return Log(**{name: amount / 60 for name, amount in seconds.items()})


def sides(book: Book) -> Callable[[WorkSum], str]:
    """What tells build, operate or unclassified: overhead is running too, since somebody must do it."""
    named = {"building": "build", "": "unclassified"}
    known = {kind.key: named.get(kind.side, "operate") for kind in book.house.kinds}
    return lambda row: known.get(row.kind, "unclassified")
