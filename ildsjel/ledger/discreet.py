"""What the public say is not kept for ever: in private not at all, in the open for two years.

Only that something was said stays, which way, and whether it asked for a reply.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ildsjel.facts.batch import Batch
from ildsjel.facts.happened import Message
from ildsjel.insight.needs_reply import reads_as
from ildsjel.ledger.message import Message as Row
from ildsjel.people.access import Access

PUBLIC = ("comment",)
KEPT_FOR = timedelta(days=730)  # [set]


def discreet(batches: Iterable[Batch], today: date) -> list[Batch]:
    """Facts as they may be kept today: a message that is private, or old, loses its text after having been read."""
    return [
        batch.each(lambda fact: _without_text(fact, today)) if batch.kind is Message else batch for batch in batches
    ]


def _without_text(fact: Message, today: date) -> Message:
    if not fact.text:
        return fact
    if fact.form in PUBLIC and (fact.way == "out" or fact.on >= today - KEPT_FOR):
        return fact
    return replace(fact, text="", needs=fact.needs or (reads_as(fact) if fact.way == "in" else ""))


def retire_texts(access: Access, today: date) -> int:
    """Takes the text out of what the public wrote in the open more than two years ago; how many messages."""
    old = Row.objects.of(access).filter(way="in", on__lt=today - KEPT_FOR).exclude(text="")
    rows = list(old)
    for row in rows:
        row.needs, row.text = row.needs or reads_as(row), ""
    Row.objects.of(access).bulk_update(rows, ["needs", "text"], batch_size=500)
    return len(rows)
