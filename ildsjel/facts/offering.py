"""What a colleague offers, of their own accord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LESSON, KNOW, JOIN, TAKE = "lesson", "know", "join", "take"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A `lesson` somebody has learned, something they `know` and others can ask them about, that they want to `join`
    an initiative, or that they `take` a question from outside, by the key of its conversation."""

    on: date
    sort: str
    text: str = ""
    initiative: str = ""
    conversation: str = ""
    by: str = ""
    id: str = ""
