"""Ready-made sums: what a question reads instead of a million entries, and of every conversation.

The ledger keeps them beside the entries, in the same transaction; `insight/gather.py` works them out from facts.
Protected time (backing) is summed apart or left out, so that no question but backing and coverage can meet it by
accident.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

Answered = tuple[int, int | None, int | None]


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


class LoggedDay(NamedTuple):
    """One day in the log, with a place for each person there in every list: who it is, and how late it was entered.

    `same_day` counts entries logged the day they happened; `lag` is their summed delay in seconds, over the `timed`
    entries for which the moment of logging is known. Protected time is in it too.
    """

    on: date
    who: tuple[str, ...]
    timed: tuple[int, ...]
    same_day: tuple[int, ...]
    lag: tuple[int, ...]


class Traffic(NamedTuple):
    """Posts and messages of one ISO week for one initiative; of messages it is those that began a conversation."""

    week: date
    initiative: str
    posts: int
    messages: int


class Followers(NamedTuple):
    """How many follow a channel as a week begins, by the last reading of the seven days that end on its Monday."""

    week: date
    channel: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkSum:
    """The conversations begun on one day on one channel, and what became of the enquiries among them.

    `begun` counts all: `both` those in which both sides spoke, `long` those of three turns or more, `spoken` those
    we wrote in, `outside_hours` those we wrote in outside stated hours, `reopened` those that took up another,
    `unsure` those that may ask for a reply, `ruled` those a person has ruled on. `replies` are our messages where the
    public wrote too. Of enquiries, `answers` are (asked, clock, working): when it was asked, in seconds since 1970,
    and the seconds to the first human reply by the clock (None where only days are known) and by stated hours (None
    where none are); `waits` are when those were asked that still wait.
    """

    on: date
    channel: str
    begun: int = 0
    both: int = 0
    long: int = 0
    spoken: int = 0
    replies: int = 0
    outside_hours: int = 0
    reopened: int = 0
    unsure: int = 0
    ruled: int = 0
    answers: tuple[Answered, ...] = ()
    waits: tuple[int, ...] = ()


class Use(NamedTuple):
    """What one page of Ildsjel took of one ISO week: seconds somebody looked at it, and how often it was opened; all
    people together, and whose they were is not known."""

    week: date
    page: str
    seconds: int
    opened: int


class Doing(NamedTuple):
    """What one person did of one kind of work in one place in one ISO week, as hours: their own, and half of those
    somebody else logged together with them. `place` is a channel, or where none was given `initiative:` and its key.

    Protected time counts neither for nor against anybody, and only those who have been told what is kept are in it.
    """

    week: date
    who: str
    place: str
    kind: str
    hours: float
