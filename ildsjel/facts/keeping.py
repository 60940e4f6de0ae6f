"""What is kept although nobody uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """A page, a paper, a letter or a field that stays for twelve months from this day, used or not, and why."""

    on: date
    thing: str
    because: str = ""
    by: str = ""
    id: str = ""
