"""The way from a question to something others use: question, experiment, conclusion, lesson, spread, change.

One of these points at another, or at any kept fact, by its kind and id: `experiment:3f2a`, `decision:demo:1`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

YES, NO, UNCLEAR = "yes", "no", "unclear"
READ, TAUGHT, USED = "read", "taught", "used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something nobody here knows yet, in one sentence; `goal` is the id of the learning goal it is a part of."""

    on: date
    text: str
    goal: str = ""
    initiative: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """What is tried from the day `on` to the day `until`, said beforehand: the measure it is read by, the smallest
    change of it that would matter (`effect`, a share: 0.2 is twenty per cent more, -0.2 less), which answer is
    expected (yes or no), and what is done if it is yes, no or unclear. `question` is the id of a Question."""

    on: date
    text: str
    question: str
    measure: str
    effect: Decimal
    until: date
    expects: str
    if_yes: str
    if_no: str
    if_unclear: str
    initiative: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """The review when an Experiment has ended: what was found (yes, no, unclear; `found` is the change, from `low` to
    `high`, 90 %), why it went so, without names, and what is changed because of it."""

    on: date
    experiment: str
    result: str
    change: str
    why: str = ""
    found: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Something learned: the claim, why it works, and when it does not hold. `of` is what it comes from, `who` is the
    one to ask about it, `supports` and `against` are what speaks for it and against it."""

    on: date
    text: str
    why: str = ""
    unless: str = ""
    of: str = ""
    who: str = ""
    supports: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    initiative: str = ""
    channel: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """A Lesson went a step further: `who` has `read` it, has `taught` it back to `by`, or has `used` it, and in what
    (`where`)."""

    on: date
    lesson: str
    step: str
    who: str
    where: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A rule, a plan or a checklist was changed because of a Lesson."""

    on: date
    lesson: str
    text: str
    by: str = ""
    id: str = ""
