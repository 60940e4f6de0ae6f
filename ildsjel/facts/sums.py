"""Ready-made sums of time: what a question reads instead of a million entries.

The ledger keeps them beside the entries, in the same transaction; `insight/gather.py` works them out from facts.
Protected time (backing) is summed apart or left out, so that no question but backing and coverage can meet it by
accident.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DaySum:
    """Seconds on one day for one initiative, all people and channels together."""

    on: date
    initiative: str
    seconds: int
    protected: int = 0


@dataclass(frozen=True, slots=True)
class CrewSum:
    """Seconds in one ISO week for one initiative and channel, and whose they are; protected time is left out.

    `heads` are members' keys, or the source's own names (prefixed `label:`) while nobody has been matched to them.
    """

    week: date
    initiative: str
    channel: str
    seconds: int
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class WorkSum:
    """Seconds in one fixed block of four weeks, named by its first day, for one person, initiative and work kind;
    protected time is left out. `who` is as in `CrewSum`."""

    block: date
    who: str
    initiative: str
    kind: str
    seconds: int


@dataclass(frozen=True, slots=True)
class PersonDay:
    """One person's day in the log: seconds (protected included), entries, and how late they were entered.

    `same_day` counts entries logged the day they happened; `lag` is their summed delay in seconds, over the
    `timed` entries for which the moment of logging is known.
    """

    on: date
    who: str
    seconds: int
    entries: int
    timed: int = 0
    same_day: int = 0
    lag: int = 0
