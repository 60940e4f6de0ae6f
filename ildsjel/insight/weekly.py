"""The weekly ten minutes: what moved since a week ago, and what can be changed this week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ildsjel.facts.leading import Weekly
from ildsjel.facts.period import DAY, WEEK, monday
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.answer import Answer

MOST = 3
"""Findings, asks and changes in view: more are not read in ten minutes."""
MINUTES = timedelta(minutes=10)
MISSED = 2
"""Weeks in a row that go by before a word is said about it, and then to the leader."""


@dataclass(frozen=True, slots=True)
class Option:
    """One change that can be chosen: what the finding offers, by its place among the answer's choices."""

    question: str
    initiative: str
    place: int
    words: Sentence


def moved(now: Sequence[Answer], then: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers that say something else than a week ago, the most urgent first, at most three."""
    before = {answer.key: (answer.kind, answer.status, answer.about) for answer in then}
    found = [a for a in now if before.get(a.key) != (a.kind, a.status, a.about) and a.kind == "answer"]
    return tuple(sorted(found, key=lambda answer: -answer.severity)[:MOST])


def options(answers: Sequence[Answer]) -> tuple[Option, ...]:
    """What could be changed, one for each finding, the most urgent first, at most three."""
    urgent = sorted((a for a in answers if a.kind == "answer"), key=lambda answer: -answer.severity)
    found = (_change(answer) for answer in urgent)
    return tuple([one for one in found if one][:MOST])


def _change(answer: Answer) -> Option | None:
    for place, (choice, words) in enumerate(answer.decide):
        if choice == "change":
            return Option(answer.key, answer.about, place, words)
    return None


def this_week(held: Sequence[Weekly], today: date) -> Weekly | None:
    """The ten minutes of this week, if they have been held."""
    return next((one for one in reversed(held) if monday(one.on) == monday(today)), None)


def last_change(held: Sequence[Weekly], today: date) -> Weekly | None:
    """The last time before this week that a change was chosen, if nothing has been said of it since."""
    before = [one for one in held if monday(one.on) < monday(today)]
    return before[-1] if before and before[-1].change else None


def is_over(began: datetime | None, now: datetime) -> bool:
    """Whether ten minutes have gone since they began."""
    return began is not None and now - began >= MINUTES


def missed(held: Sequence[Weekly], today: date) -> int:
    """Whole weeks gone by since the last one; 0 where there has never been one, for then nobody has begun."""
    if not held:
        return 0
    return max(0, (monday(today) - monday(held[-1].on)) // WEEK - 1)


def is_due(held: Sequence[Weekly], today: date) -> bool:
    """Whether the leader is to be told, this day, that two in a row went by: on the Monday after them, once."""
    return missed(held, today) == MISSED and today - monday(today) < DAY
