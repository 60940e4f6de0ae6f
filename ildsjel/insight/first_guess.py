"""The first guess: what four numbers off the top of one's head come to, and how little they can be trusted.

People who are asked how much time they use answer with anything from half to double what a log shows, so each
figure is a range from GUESSED_LOW to GUESSED_HIGH times the guess [set]; four weeks of log bring it within
MEASURED either way [set]. An hour is priced at HOUR kroner [set] until a rate is stated.
"""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.sentence import Quantity, Sentence, sentence

GUESSED_LOW, GUESSED_HIGH, MEASURED = 0.5, 2.0, 0.2
HOUR, WEEKS = 600, 46


@dataclass(frozen=True, slots=True)
class Range:
    """A guess with its ends; the unit is that of the figure it stands for."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class FirstGuess:
    """Hours a week, kroner a year in time, and the share of all of it that is bought."""

    hours: Range
    kroner: Range
    bought: Range
    too_much: Sentence


def first_guess(*, people: int, hours_each: float, bought: float, ceiling: float) -> FirstGuess:
    """The guess for `people` who use `hours_each` a week, `bought` kroner a year, and a ceiling in hours a week."""
    hours = _spread(people * hours_each)
    kroner = Range(*(end * WEEKS * HOUR for end in (hours.value, hours.low, hours.high)))
    share = Range(*(_share(bought, own) for own in (kroner.value, kroner.high, kroner.low)))
    return FirstGuess(hours, kroner, share, _too_much(hours, ceiling))


def _spread(value: float) -> Range:
    return Range(value, value * GUESSED_LOW, value * GUESSED_HIGH)


def _share(bought: float, own: float) -> float:
    return bought / (bought + own) if bought + own else 0.0


def _too_much(hours: Range, ceiling: float) -> Sentence:
    limit = Quantity(ceiling, "hours")
    if hours.low > ceiling:
        return sentence("Even the lowest guess is more than {limit}, which you call far too much.", limit=limit)
    if hours.high < ceiling:
        return sentence("Even the highest guess is below {limit}, which you call far too much.", limit=limit)
    return sentence(
        "Whether it is more than {limit} cannot be told from a guess. Four weeks of log will tell.", limit=limit
    )
