"""What one's own people's time came to in kroner, by work kind.

Logged hours times what an hour of the role costs; those of a role who log stand for the rest of it, and where nobody
in a role does, the mean of everybody, as in `share_of_building.py`. Also the parts that time is cut in, for the rule
of three: no part of a block may rest on one or two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.facts.sums import WorkSum
from ildsjel.insight.answer import Heads
from ildsjel.insight.share_of_building import Role


def own_kroner(book: Book, work: Sequence[WorkSum], roles: Sequence[Role]) -> Mapping[str, float]:
    """Kroner by work kind, all roles together."""
    found: defaultdict[str, float] = defaultdict(float)
    everybody = sum(len(role.logs) for role in roles)
    for role in roles:
        own = [w for w in work if book.house.role(w.who) == role.name] if role.logs else work
        stands_for = role.people / (len(role.logs) or everybody)
        for w in own:
            found[w.kind] += w.seconds / 3600 * role.rate * stands_for
    return found


def pieces(blocks: Sequence[Period], work: Sequence[WorkSum], part_of: Callable[[WorkSum], str]) -> Iterator[Heads]:
    """The people behind each part of each block."""
    parts = sorted({part_of(w) for w in work})
    for block in blocks:
        for part in parts:
            yield frozenset(w.who for w in work if w.block == block.start and part_of(w) == part)
