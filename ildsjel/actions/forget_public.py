"""Erasing a member of the public: what they wrote and who they are; the conversation stays as a figure."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from secrets import token_hex

from ildsjel.actions.naming import Naming, take_out
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.insight.needs_reply import reads_as
from ildsjel.ledger.author_hash import author_hash, retire_keys
from ildsjel.ledger.hash_key import HashKey
from ildsjel.ledger.message import Message
from ildsjel.ledger.retell import retell
from ildsjel.people.access import Access

NOBODY = "gone-"


def erase_public(by: Access, identity: str, now: datetime) -> Counter[str]:
    """Erases `platform:handle`: texts, pseudonyms and mentions of the handle. Raises Refused where there is nothing.

    Who wrote a message is known only while the key of its quarter lasts, a year; after that nobody is, by anyone.
    """
    authors = _authors(by, identity, now)
    messages = list(Message.objects.of(by).filter(author__in=authors))
    handle = identity.partition(":")[2].lstrip("@")
    mentions = take_out(by, Naming((f"@{handle}",), (), "@…")) if handle else 0
    if not messages and not mentions:
        raise Refused(sentence("There is nothing here from {who}, or it is more than a year old.", who=identity))
    _empty(by, messages)
    retell(by)
    return Counter(messages=len(messages), texts=mentions)


def _authors(by: Access, identity: str, now: datetime) -> set[str]:
    """The pseudonyms the identity has had, by every key that is left."""
    retire_keys(by, now.astimezone(by.organisation.zone).date())
    platform, _, handle = identity.partition(":")
    spelt = {identity, f"{platform}:{handle.lstrip('@')}"}
    quarters = HashKey.objects.of(by).values_list("quarter", flat=True)
    hashed = [author_hash(by, quarter) for quarter in quarters]
    return spelt | {pseudonym(name) for pseudonym in hashed for name in spelt}


def _empty(by: Access, messages: list[Message]) -> None:
    """Whether a text asked for a reply is kept, and our own words are; the author becomes one that leads to nobody,
    so that the turns of a conversation still belong together."""
    nobody = {message.author: NOBODY + token_hex(8) for message in messages}
    for message in messages:
        if message.way == "in":
            message.needs, message.text = message.needs or reads_as(message), ""
        message.author, message.x = nobody[message.author], []
    Message.objects.of(by).bulk_update(messages, ["author", "text", "x", "needs"], batch_size=500)
