"""Commitment: whether somebody stands by an initiative, by their own four answers, and whether there is time for it.

The four items are those of Klein, Cooper, Molloy and Swanson (2014), “The assessment of commitment: Advantages of a
unidimensional, target-free approach”, Journal of Applied Psychology 99(2), 222-238; they are free to use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from ildsjel.facts.holding import holding
from ildsjel.facts.kinds import Stated
from ildsjel.facts.launching import Reserve
from ildsjel.facts.leading import Taken
from ildsjel.facts.period import DAY, WEEK, monday
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.facts.stated import Goal, Rhythm
from ildsjel.insight.launches import promised
from ildsjel.insight.logged_weeks import EVERY, LoggedWeeks
from ildsjel.insight.working_days import working_days

ITEMS: Mapping[str, Sentence] = MappingProxyType(
    {
        "committed": sentence("How committed are you to it?"),
        "cares": sentence("How much do you care about it?"),
        "dedicated": sentence("How much of yourself do you put into it?"),
        "chosen": sentence("How far have you chosen it yourself?"),
    }
)
LEAST, MOST = 1, 5
MEAN = 3.5
"""The lowest mean of one who is committed [set]."""
LOW = 2
"""One answer as low as this, and they are not [set]."""
WEEKS = 4
DAYS_OF_WORK = 5


@dataclass(frozen=True, slots=True)
class Effort:
    """Seconds over the last four logged weeks: `pledged` without what fell on days off, `logged`, and `taken` from
    what was set aside."""

    pledged: int
    logged: int
    taken: int


def is_committed(answers: Sequence[int]) -> bool:
    """Whether four answers from 1 to 5 are those of one who is committed."""
    return sum(answers) / len(answers) >= MEAN and min(answers) > LOW


def last_weeks(stated: Iterable[Stated], today: date) -> tuple[date, ...]:
    """The Mondays of the last four whole weeks that were to be logged, newest first."""
    plan = LoggedWeeks.of(fact for fact in stated if isinstance(fact, Rhythm))
    back = (monday(today) - n * WEEK for n in range(1, WEEKS * EVERY + EVERY))
    return tuple(week for week in back if plan.is_logged(week))[:WEEKS]


def effort(
    stated: Sequence[Stated],
    taken: Iterable[Taken],
    logged: Mapping[date, int],
    *,
    who: str,
    initiative: str,
    today: date,
) -> Effort | None:
    """What somebody has pledged to an initiative beside what they `logged` each day; None where nothing was pledged.

    The hours are those of their goals, week by week. A week they were away counts for nothing, and one with public
    holidays for its working days.
    """
    weeks = last_weeks(stated, today)
    pledged = sum(_pledged(holding(stated, week), who, initiative, week) for week in weeks)
    if not pledged:
        return None
    return Effort(
        pledged=pledged,
        logged=sum(seconds for day, seconds in logged.items() if monday(day) in weeks),
        taken=sum(one.seconds for one in taken if one.who == who and monday(one.on) in weeks),
    )


def _pledged(held: Sequence[Stated], who: str, initiative: str, week: date) -> int:
    away = promised([fact for fact in held if isinstance(fact, Reserve)], who, week)
    if away is not None and not away.seconds:
        return 0
    goals = (fact for fact in held if isinstance(fact, Goal) and (fact.owner, fact.initiative) == (who, initiative))
    hours = sum(goal.effort for goal in goals if goal.until is None or goal.until >= week)
    return hours * working_days(week - DAY, week + WEEK - DAY) // DAYS_OF_WORK
