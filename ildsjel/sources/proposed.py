"""Minutes a calendar, a mailbox, a phone or replies tell of: proposed to the one they belong to, and to nobody else.

A source that can tell of one person's own holds `propose(account, context)`, a generator as `follow` is
(`following.py`), or `proposed(data, context, me)` for a file, where `me` is the person's address. Both give
`Proposed`.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from ildsjel.facts.happened import Time
from ildsjel.sources.following import Account, Ask, AskLetters, Field
from ildsjel.sources.reading import Context

BACK = timedelta(days=14)  # [set] nobody remembers longer what a letter took


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An entry that could be logged, with its moment; `title` is for the person's own eyes.

    It is made of `n` letters, calls or replies, or is one meeting, and is not complete before `ends`.
    """

    time: Time
    ends: datetime
    title: str = ""
    n: int = 1


Proposals = Generator[Ask | AskLetters | Proposed, Any, None]


class Personal(Protocol):
    """What a source looks like that proposes from an account of one's own."""

    NAME: str
    ASKED: tuple[Field, ...]

    def propose(self, account: Account, context: Context) -> Proposals:
        """What it would ask, and the minutes in the answers."""
