"""What a pulse came to, and what a team too small for one has said instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

ITEMS = ("aim", "backing", "learning", "joy")
"""The three, and the one on joy."""
K = 5
"""The fewest whose answers are told of; never lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """The mean (1..5, in halves) of what at least five have answered to one `item`, on the day their round closed.

    `agreed`: all of them said the same. All that is kept when the answers themselves are gone.
    """

    on: date
    item: str
    mean: Decimal
    agreed: bool = False
    by: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the leader has heard, in a pulse or in a talk with a team too small for one, and what will be done."""

    on: date
    text: str
    because: str = ""
    sort: str = "pulse"
    by: str = ""
    id: str = ""
