"""What an initiative is to be, stated: its charter, the owner's own yes, and the phase it is in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter:
    """Strategy, tactics and operation of an initiative, in the firm's own words.

    `why` and `whom` are its strategy, `how` and `channels` its tactics, `daily` its operation. `owner` does it.
    `measure` is what it brings in the internal currency; until one is found, `promised` is the day it shall be.
    """

    on: date
    initiative: str
    why: str = ""
    whom: str = ""
    how: str = ""
    daily: str = ""
    channels: tuple[str, ...] = ()
    owner: str = ""
    measure: str = ""
    promised: date | None = None
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The one who is to own an initiative has said yes to it, in person: `by` is the owner."""

    on: date
    initiative: str
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """From this day an initiative is in its `early`, `launch`, `running` or `ending` phase; before the first of them
    it is a draft."""

    on: date
    initiative: str
    phase: str
    because: str = ""
    by: str = ""
    id: str = ""
