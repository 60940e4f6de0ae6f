"""What is stated for when it matters: a launch, a season or a crisis, the work that must be done, and by whom.

Each holds from its day until the next about the same thing; work of nothing (0) is cut. `by` is who stated it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.happened import Seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """Something that has its `day`: `sort` is launch, season or crisis. Those who ask about it are answered until
    `until`, its last day; called off, it is stated again with `off`."""

    on: date
    key: str
    sort: str
    day: date
    title: str
    until: date | None = None
    initiative: str = ""
    off: bool = False
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Must:
    """Work that must be done for a Launch, of one kind, in the whole weeks from `first` to `last`."""

    on: date
    launch: str
    key: str
    seconds: Seconds
    kind: str
    first: date
    last: date
    title: str
    done: bool = False
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """Time a week that is kept free for somebody when it matters, in the whole weeks from `first` to `last`.

    Away is 0. What is said of fewer weeks goes before what is said of many.
    """

    on: date
    who: str
    seconds: Seconds
    first: date
    last: date
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """Whether somebody can do a kind of work: `alone`, with `help`, or `none`; the leader stands for it."""

    on: date
    who: str
    kind: str
    level: str
    by: str = ""
    id: str = ""
