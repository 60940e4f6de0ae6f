"""A conversation: what a chain of messages came to, as kept beside them and read by the question `dialogue`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation with somebody outside.

    `asked` is the first unanswered inbound that needs a reply, `answered` the first human reply after it, with
    the clock and working seconds between them; working is None where no hours are stated. `needs` is yes, no or
    unsure, `ruled` says that a person decided it. `turns` counts changes of speaker, plus one.
    """

    key: str
    channel: str
    form: str
    initiative: str
    began: datetime
    inbound: int
    outbound: int
    turns: int
    needs: str
    ruled: bool = False
    asked: datetime | None = None
    answered: datetime | None = None
    clock: int | None = None
    working: int | None = None
    outside_hours: bool = False
    reopens: str = ""
