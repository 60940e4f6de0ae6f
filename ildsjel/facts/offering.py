"""What a colleague offers, of their own accord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

KNOW, JOIN, TAKE = "know", "join", "take"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something they `know` and others can ask about, that they want to `join` an initiative, or that they `take` a
    question from outside, by the key of its conversation."""

    on: date
    sort: str
    text: str = ""
    initiative: str = ""
    conversation: str = ""
    by: str = ""
    id: str = ""
