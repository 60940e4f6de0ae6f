"""What one's own people's time came to in kroner, by work kind.

Logged hours times what an hour of the role costs; those of a role who log stand for the rest of it, and where nobody
in a role does, the mean of everybody, as in `share_of_building.py`. Also the parts that time is cut in, for the rule
of three: no part of a block may rest on one or two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sums import WorkSum
from ildsjel.insight.answer import Heads
from ildsjel.insight.share_of_building import Role


def own_kroner(book: Book, work: Sequence[WorkSum], roles: Sequence[Role]) -> Mapping[str, float]:
    """Kroner by work kind, all roles together."""
    hours, everybody = _hours(book, work), sum(len(role.logs) for role in roles)
    found: defaultdict[str, float] = defaultdict(float)
    for role in roles:
        stands_for = role.people / (len(role.logs) or everybody)
        for (name, kind), amount in hours.items():
            if name == role.name or not role.logs:
                found[kind] += amount * role.rate * stands_for
    return found


def pieces(blocks: Sequence[Period], work: Sequence[WorkSum], part_of: Callable[[WorkSum], str]) -> Iterator[Heads]:
    """The people behind each part of each block."""
    found: defaultdict[tuple[date, str], set[str]] = defaultdict(set)
    for w in work:
        found[w.block, part_of(w)].add(w.who)
    starts = {block.start for block in blocks}
    return (frozenset(found[place]) for place in sorted(found) if place[0] in starts)


def _hours(book: Book, work: Sequence[WorkSum]) -> Mapping[tuple[str, str], float]:
    """Hours by role and work kind."""
    roles = {member.key: member.role for member in book.house.members}
    hours: defaultdict[tuple[str, str], float] = defaultdict(float)
    for w in work:
        hours[roles.get(w.who, ""), w.kind] += w.seconds / 3600
    return hours
