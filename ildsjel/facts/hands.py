"""Who leads whom, whose replies are whose, and what is done before somebody hands over to others: told, planned,
shown, taught back.

Each of these holds from its day until the next about the same thing (the same `who`, or the same `key`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Seconds

PAIRING, TEACH_BACK = "pairing", "teach_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """From this day `leader` is the nearest leader of `who`; empty, nobody is. Where only one leads, nobody needs to
    say it."""

    on: date
    who: str
    leader: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReplies:
    """Whether the replies `who` has given count as theirs, which only they can say; else they are the team's."""

    on: date
    who: str
    counts: bool = True
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moving:
    """`who` has been told that `by` looks at what it would mean if they did something else."""

    on: date
    who: str
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A plan for what `who` hands over to others; called off, it is stated again with `off`."""

    on: date
    key: str
    who: str
    off: bool = False
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverTask:
    """One piece of a Handover, of one kind of work in one place (as in `facts.sums.Doing`), for `to`: the hours they
    do it together (`pairing`), or that `to` explains it to the one who hands over, who says whether it held
    (`teach_back`). `done` says that it was."""

    on: date
    handover: str
    key: str
    sort: str
    place: str
    kind: str
    to: str
    seconds: Seconds = Seconds(0)
    done: bool = False
    by: str = ""
    id: str = ""
