"""What a colleague offers, of their own accord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A `lesson` somebody has learned, something they `know` and others can ask them about, or that they want to
    `join` an initiative; in one sentence."""

    on: date
    sort: str
    text: str = ""
    initiative: str = ""
    by: str = ""
    id: str = ""
