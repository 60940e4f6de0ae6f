"""What a week has to tell, before it is put into anybody's words: findings, decisions, asks and answers, lessons.

It is asked for as a paper that is passed on, since a letter may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ildsjel.actions.review import WEEKS, review
from ildsjel.actions.write_to import week_of
from ildsjel.facts.leading import Weekly
from ildsjel.facts.learned import Decision
from ildsjel.facts.learning import Lesson
from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.insight.answer import Answer
from ildsjel.insight.asks import Asked
from ildsjel.insight.unused import LETTER
from ildsjel.insight.weekly import is_due
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.decisions import decisions_of
from ildsjel.ledger.off import idle_things
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import board
from ildsjel.people.organisation import Organisation
from ildsjel.surfaces.show.in_view import in_view

LONGEST = 4 * WEEK


@dataclass(frozen=True, slots=True)
class Week:
    """The findings of `period`, which ends with the week that is told of, and what was said on the days of `told`.

    Two words are for the leader and for nobody else: `has_missed`, two weeks went by without the ten minutes; and
    `fades`, nobody has come in from the letter for so long that it will end.
    """

    period: Period
    told: Period
    findings: tuple[Answer, ...]
    decided: tuple[Decision, ...]
    asked: tuple[Asked, ...]
    lessons: tuple[Lesson, ...] = ()
    has_missed: bool = False
    fades: bool = False

    @property
    def says_something(self) -> bool:
        """Whether there is more to tell than what cannot be said yet."""
        has_answer = any(finding.kind == "answer" for finding in self.findings)
        return bool(self.decided or self.asked or self.lessons or self.has_missed or self.fades or has_answer)


@dataclass(frozen=True, slots=True)
class Weeks:
    """All that has been said of late, from which each reader gets what is new since their last letter."""

    period: Period
    findings: tuple[Answer, ...]
    decided: tuple[Decision, ...]
    asked: tuple[Asked, ...]
    lessons: tuple[Lesson, ...]
    has_missed: bool
    fades: bool

    @property
    def monday(self) -> date:
        """The first day of the week the letters are sent in."""
        return self.period.end + DAY

    def since(self, last: date | None, *, leads: bool = False) -> Week:
        """What is new after a letter in the week of `last`; four weeks back at most, one where there was none."""
        latest = self.monday - WEEK
        first = latest if last is None else min(max(last, self.monday - LONGEST), latest)
        told = Period(first, self.period.end)
        asked = (one for one in self.asked if one.ask.on in told or (one.reply and one.reply.on in told))
        decided = tuple(decision for decision in self.decided if decision.on in told)
        lessons = tuple(lesson for lesson in self.lessons if lesson.on in told)
        own = (leads and self.has_missed, leads and self.fades)
        return Week(self.period, told, self.findings, decided, tuple(asked), lessons, *own)


def weeks(firm: Organisation, *, now: datetime) -> Weeks:
    """What can be told of the four weeks that ended last Sunday."""
    access = board(firm)
    period = Period.weeks_to(week_of(access, now) - DAY, WEEKS)
    answers = review(by=access, period=period, now=now)
    monday = week_of(access, now)
    has_missed = is_due(facts_of(access, Weekly), monday)
    fades = LETTER in {one.thing for one in idle_things(access, monday)}
    decided, lessons = tuple(decisions_of(access)), tuple(facts_of(access, Lesson)[::-1])
    return Weeks(period, tuple(in_view(answers)), decided, asks_of(access), lessons, has_missed, fades)
