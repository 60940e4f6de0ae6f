"""The book a question reads: one organisation's facts in a period, as they stand on a day given from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from ildsjel.facts.happened import Audience, Outcome, Post, Spend
from ildsjel.facts.house import House
from ildsjel.facts.kinds import Learning, Stated
from ildsjel.facts.leading import Taken, Weekly
from ildsjel.facts.learned import Ask, Decision, Reply, Studied
from ildsjel.facts.outside import Adapted, Noticed, Published
from ildsjel.facts.period import Period
from ildsjel.facts.pulse import Pulse
from ildsjel.facts.sums import CrewSum, DaySum, Doing, Followers, LoggedDay, TalkSum, Traffic, Use, WorkSum

S = TypeVar("S", bound=Stated)
L = TypeVar("L", bound=Learning)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Weeks until something can be said of `enough_time`, `as_now` and `by_plan`, the learning plan."""

    as_now: int
    by_plan: int


@dataclass(frozen=True)
class Book:
    """An immutable view. `now` is the moment of reading, with the organisation's offset; `days` reach back to
    the first entry (a ceiling is read day by day), outcomes and audience hold all there is of what the goals are
    measured by and the signposts watch. Money, posts and talk cover the fixed blocks of four weeks the period touches
    and the one before, as the hours they are held against do; talk from before is who still waits. Attendance lies
    within the period. Where something has a worth, `traffic` and `followers` reach back to the first too; else they
    are left out. `doing` is all there is of who has done what; None while that is switched off."""

    now: datetime
    period: Period
    house: House = field(default_factory=House)
    days: tuple[DaySum, ...] = ()
    crew: tuple[CrewSum, ...] = ()
    work: tuple[WorkSum, ...] = ()
    attendance: tuple[LoggedDay, ...] = ()
    talk: tuple[TalkSum, ...] = ()
    doing: tuple[Doing, ...] | None = None
    traffic: tuple[Traffic, ...] = ()
    followers: tuple[Followers, ...] = ()
    posts: tuple[Post, ...] = ()
    spend: tuple[Spend, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    audience: tuple[Audience, ...] = ()
    stated: tuple[Stated, ...] = ()
    decisions: tuple[Decision, ...] = ()
    studied: tuple[Studied, ...] = ()
    asks: tuple[Ask, ...] = ()
    replies: tuple[Reply, ...] = ()
    taken: tuple[Taken, ...] = ()
    pulses: tuple[Pulse, ...] = ()
    weeklies: tuple[Weekly, ...] = ()
    learning: tuple[Learning, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    adapted: tuple[Adapted, ...] = ()
    published: tuple[Published, ...] = ()
    uses: tuple[Use, ...] = ()
    last_used: Mapping[str, date] = field(default_factory=dict)
    first_used: date | None = None
    ahead: Mapping[str, Ahead] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day the book is read."""
        return self.now.date()

    def statements(self, kind: type[S]) -> tuple[S, ...]:
        """All statements of a kind made by today, oldest first; those of one day as they stand in the book."""
        found = [s for s in self.stated if isinstance(s, kind) and s.on <= self.today]
        return tuple(sorted(found, key=lambda s: s.on))

    def steps(self, kind: type[L]) -> tuple[L, ...]:
        """All there is of one kind on the way from a question to something others use, oldest first."""
        return tuple(one for one in self.learning if isinstance(one, kind))

    def holds(self, kind: type[S], on: date | None = None, **about: str) -> S | None:
        """The statement of a kind that holds on a day (today if none is given), about what `about` names."""
        day = on or self.today
        found = [
            s
            for s in self.statements(kind)
            if s.on <= day and all(getattr(s, name) == value for name, value in about.items())
        ]
        return found[-1] if found else None
