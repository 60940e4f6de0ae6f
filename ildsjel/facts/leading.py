"""What came of a leader's promises: protected time that was taken, findings that waited, the price of a joke."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Time set aside for `who` that something else was booked on top of, and whose decision that was."""

    on: date
    who: str
    seconds: Seconds
    because: str = ""
    decided: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """From this day a finding has waited for a leader's decision: the question, and the initiative it is about."""

    on: date
    question: str
    initiative: str = ""
    status: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joke:
    """A leader made fun of the work, and says so: a quarter of an hour of answering customers is owed for it."""

    on: date
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """The ten minutes a leader and a key employee had together: whether last week's change `happened` (yes, partly,
    no), what was `taught` back, the one change chosen for the next week (empty: none), with the question it answers,
    and the minutes it took."""

    on: date
    change: str = ""
    question: str = ""
    initiative: str = ""
    happened: str = ""
    taught: str = ""
    minutes: int = 0
    by: str = ""
    id: str = ""
