"""What was decided, asked and answered: each once, on its day; nothing later takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ildsjel.facts.happened import Metrics


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A leader's answer to a finding: `keep`, `change` or `unknown`, a reason and a day to look again.

    `m` holds the figures the leader looked at, so that the same ones can stand beside them on the day `again`; the
    ends of an interval are `name.low` and `name.high`. `learned` is what the decision before this one taught.
    """

    on: date
    question: str
    choice: str
    because: str = ""
    again: date | None = None
    initiative: str = ""
    status: str = ""
    learned: str = ""
    by: str = ""
    id: str = ""
    m: Metrics = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Studied:
    """What a time study found of one activity: all that is kept of it when the minutes themselves are gone.

    `minutes` a person and working day, from `low` to `high` (90 %), and `hours` a week of all `people` together;
    each is None where too few logged to say. It rests on `filled` complete days of theirs, on `days` working days
    from `start` to `until`; `missing` is how many did not log, told only where they are three or more. `holds` names
    the activities in it where it holds more than its own.
    """

    on: date
    activity: str
    people: int
    days: int
    filled: int
    start: date
    until: date
    minutes: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    hours: Decimal | None = None
    missing: int = 0
    holds: tuple[str, ...] = ()
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What somebody asks the leader for, in one sentence: kroner if it is about money, and the channel it is for.

    `sort` is empty, `proposal` (of an initiative) or `worry`; a worry has neither a name nor a time of day.
    """

    on: date
    text: str
    channel: str = ""
    sort: str = ""
    kroner: Decimal | None = None
    at: datetime | None = None
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The leader's answer to the Ask with this id, yes or no; a no says why. To a worry it is `heard`, and says what
    will be done. `meetings` is how many it took."""

    on: date
    ask: str
    answer: str
    because: str = ""
    meetings: int = 0
    at: datetime | None = None
    by: str = ""
    id: str = ""
