"""Who waits: what the public has asked of late and nobody has answered, for those who want to take one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from ildsjel.facts.offering import TAKE, Offer
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.message import Message
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access

RECENT = timedelta(days=14)  # [set] An answer to what was asked before that helps nobody.
HELD = timedelta(days=2)  # [set] After that somebody else can take it.


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits: its conversation, the text where it was asked in the open, and who has taken it."""

    key: str
    channel: str
    asked: datetime
    text: str
    taken_by: str


def waiting(access: Access, now: datetime) -> list[Waiting]:
    """Those of the last two weeks, the one that has waited longest first."""
    rows = Conversation.objects.of(access).filter(asked__gte=now - RECENT, answered=None).order_by("asked", "key")
    found = list(rows.values_list("key", "channel", "asked"))
    texts, taken = _texts(access, [asked for *_, asked in found]), _taken(access, now)
    return [
        Waiting(key, channel, asked, _only(texts[channel, asked]), taken.get(key, ""))
        for key, channel, asked in found
    ]


def _texts(access: Access, moments: list[datetime]) -> dict[tuple[str, datetime], list[str]]:
    rows = Message.objects.of(access).current().filter(way="in", form="comment", at__in=moments)
    texts: dict[tuple[str, datetime], list[str]] = defaultdict(list)
    for channel, at, text in rows.values_list("channel", "at", "text"):
        texts[channel, at].append(text)
    return texts


def _only(texts: list[str]) -> str:
    """The text, where it is sure which one it is."""
    return texts[0] if len(texts) == 1 else ""


def _taken(access: Access, now: datetime) -> dict[str, str]:
    first = now.astimezone(access.organisation.zone).date() - HELD
    offers = (one for one in facts_of(access, Offer) if one.sort == TAKE and one.on > first)
    return {one.conversation: one.by for one in offers}
