"""The leader's mirror: what was promised, and what came of it. No score, and it goes to nobody but the leader.

How long until a real answer, in working hours (Kaplan-Meier, those that wait counted as far as they have come);
findings decided within 30 days of the day they were first there; decisions looked at again by a week [set] after
their day; what of the time set aside was taken; and minutes this month with the public and with learning. What was
there before the leader came is not counted (T12).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ildsjel.facts.leading import Card, Joke, Taken
from ildsjel.facts.learned import Decision
from ildsjel.facts.period import DAY, WEEK
from ildsjel.facts.stated import Goal, Hours
from ildsjel.insight.asks import Asked
from ildsjel.insight.kaplan_meier import quantile, survival

DECIDE_WITHIN = 30 * DAY
WORKING_DAY = 8 * 3600
ANSWER_WITHIN = 2 * WORKING_DAY
OWED = 15 * 60
"""Seconds of answering customers a joke costs [set]."""


@dataclass(frozen=True, slots=True)
class Kept:
    """So many of so many."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Answers:
    """Working seconds until an answer: the median and the slowest tenth (None while too few are answered), how many
    were answered, and how many wait."""

    median: float | None
    slow: float | None
    answered: int
    waiting: int

    @property
    def is_slow(self) -> bool:
        """Whether half take longer than two working days."""
        return self.median is not None and self.median > ANSWER_WITHIN


@dataclass(frozen=True, slots=True)
class Mirror:
    """What a leader sees of themselves. Minutes are of this month; `owed` seconds are left of what jokes cost."""

    answers: Answers
    decided: Kept
    looked_again: Kept
    taken: int
    public: int
    learning: int
    goals: tuple[Goal, ...]
    owed: int


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a mirror is made of; `minutes` are the leader's own seconds with the public, by day, `public` and
    `learning` those of this month."""

    asks: Sequence[Asked]
    hours: Sequence[Hours]
    cards: Sequence[Card]
    decisions: Sequence[Decision]
    taken: Sequence[Taken]
    jokes: Sequence[Joke]
    goals: Sequence[Goal]
    with_public: Sequence[tuple[date, int]]
    learning: int


def mirror(who: str, since: date, deeds: Deeds, now: datetime) -> Mirror:
    """The mirror of the leader `who`, who has led since that day."""
    month, today = now.date().replace(day=1), now.date()
    return Mirror(
        answers=_answers([one for one in deeds.asks if one.ask.on >= since], deeds.hours, now),
        decided=_decided([card for card in deeds.cards if card.on >= since], deeds.decisions, today),
        looked_again=_looked_again([d for d in deeds.decisions if d.on >= since], today),
        taken=sum(one.seconds for one in deeds.taken if one.decided == who and one.on >= month),
        public=sum(seconds for on, seconds in deeds.with_public if on >= month),
        learning=deeds.learning,
        goals=tuple(goal for goal in deeds.goals if goal.owner == who and goal.sort == "learning"),
        owed=owed(who, deeds.jokes, deeds.with_public),
    )


def owed(who: str, jokes: Sequence[Joke], with_public: Sequence[tuple[date, int]]) -> int:
    """Seconds left to answer customers: each joke costs a quarter of an hour, paid from its day on."""
    left, days = 0, sorted(joke.on for joke in jokes if joke.by == who)
    paid = sorted(with_public)
    for n, day in enumerate(days):
        left += OWED
        until = days[n + 1] if n + 1 < len(days) else date.max
        left = max(0, left - sum(seconds for on, seconds in paid if day <= on < until))
    return left


def _answers(asks: Sequence[Asked], hours: Sequence[Hours], now: datetime) -> Answers:
    done = [one.working(hours, now) for one in asks if one.reply]
    waiting = [one.working(hours, now) for one in asks if not one.reply]
    curve = survival(done, waiting)
    return Answers(quantile(curve, 0.5), quantile(curve, 0.9), len(done), len(waiting))


def _decided(cards: Sequence[Card], decisions: Sequence[Decision], today: date) -> Kept:
    """Of the findings that were decided or are thirty days old."""
    taken = [(card, _first_after(card, decisions)) for card in cards]
    judged = [(card, on) for card, on in taken if on or today - card.on > DECIDE_WITHIN]
    return Kept(sum(on is not None and on - card.on <= DECIDE_WITHIN for card, on in judged), len(judged))


def _first_after(card: Card, decisions: Sequence[Decision]) -> date | None:
    same = (d.on for d in decisions if (d.question, d.initiative) == (card.question, card.initiative))
    return min((on for on in same if on >= card.on), default=None)


def _looked_again(decisions: Sequence[Decision], today: date) -> Kept:
    come = [d for d in decisions if d.again and d.again + WEEK <= today]
    return Kept(sum(_was_looked_at(d, decisions) for d in come), len(come))


def _was_looked_at(decision: Decision, decisions: Sequence[Decision]) -> bool:
    latest = decision.again + WEEK if decision.again else date.max
    same = (d for d in decisions if (d.question, d.initiative) == (decision.question, decision.initiative))
    return any(decision.on < d.on <= latest for d in same)
