"""Note use: a page of Ildsjel has been in view; seconds of nobody in particular."""

from __future__ import annotations

from datetime import datetime

from ildsjel.insight.unused import MEASURED
from ildsjel.ledger.use import add_use
from ildsjel.people.access import Access

LONGEST = 120
"""The most seconds a page tells of at once."""
OTHER = "other"


def note_use(*, by: Access, page: str, seconds: str, opened: str, now: datetime) -> None:
    """Adds what the page tells; what it cannot have meant is left out, since nobody is there to be told."""
    if not seconds.isdecimal() or not 0 < int(seconds) <= LONGEST:
        return
    on = now.astimezone(by.organisation.zone).date()
    add_use(by, page if page in MEASURED else OTHER, int(seconds), opened=int(opened == "1"), on=on)
