"""What people have stated: each holds from its day until the next of the same kind about the same thing.

`by` is the person who stated it. A ceiling, a plan or a rate of nothing (0) takes the
earlier one back, and so does a rhythm of every week (1).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ildsjel.facts.happened import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What the organisation shall achieve (`result`) or learn (`learning`), and who has taken it on.

    `level` is commit, target or stretch; `if_then` is what is done when something comes in the way, `stop` when it is
    given up.
    """

    on: date
    sort: str
    title: str
    measure: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    until: date | None = None
    owner: str = ""
    initiative: str = ""
    effort: Seconds = Seconds(0)
    level: str = ""
    if_then: str = ""
    stop: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """How much time a week is far too much for an initiative."""

    on: date
    initiative: str
    seconds: Seconds
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How much time a week an initiative is planned to take.

    With `blocks` it is a learning plan: so much a week in each block of four weeks, one after the other (see
    `facts/learning_plan.py`); `seconds` is then the usual week.
    """

    on: date
    initiative: str
    seconds: Seconds
    because: str = ""
    blocks: tuple[Seconds, ...] = ()
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """From this day on an initiative's hours bring something else: the platform, the goal or a worth has changed."""

    on: date
    initiative: str
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What an hour of a role costs, in kroner; per role, never per person."""

    on: date
    role: str
    kroner: Decimal
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What one outcome is worth in the internal currency, stated in kroner, and who owns the figure."""

    on: date
    outcome: str
    kroner: Decimal
    because: str = ""
    owner: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """What some work, or some money, has to go through: `must` is done (just done), reported, justified or approved.

    `sort` is time or money; `about` is a work kind, or for money one of its lines (`insight/spend_lines.py`).
    """

    on: date
    sort: str
    about: str
    must: str
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What one unit of a currency is worth in kroner, for the month `on` lies in."""

    on: date
    currency: str
    kroner: Decimal
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """How soon a reply is promised; without a channel it holds for all."""

    on: date
    seconds: Seconds
    channel: str = ""
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """How much dialogue the leader aims at: the share (0..1) one of its four bars, D1 to D4, shall reach."""

    on: date
    bar: str
    share: Decimal
    because: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When replies are given: `mon-fri 08:00-11:30 12:00-16:00; sat 10:00-14:00`; empty: never."""

    on: date
    schedule: str
    channel: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """Time a week the leader has set aside for a person, and the public sentence that goes with it.

    `days` are the weekdays it is on (mon ... sun), any of them if none is named; `may` is what can be done without
    asking, up to `limit` kroner at a time; `deputy` steps in for the person.
    """

    on: date
    who: str
    seconds: Seconds
    sentence: str = ""
    until: date | None = None
    days: tuple[str, ...] = ()
    may: str = ""
    limit: Decimal | None = None
    deputy: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often the team has chosen to log, from the Monday after `on`: one week in `weeks`, which is 4; 1 is every
    week. Which weeks those are is in `insight/logged_weeks.py`."""

    on: date
    weeks: int
    by: str = ""
    id: str = ""
