"""Replies that count as somebody's own: those of people who have said that theirs do, thanks alone left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from ildsjel.facts.hands import OwnReplies
from ildsjel.facts.happened import Message
from ildsjel.insight.needs_reply import reads_as

KIND = "dialogue"
Replied = tuple[date, str, str, str]
"""Day, who, channel and initiative of one reply."""


def theirs(said: Iterable[OwnReplies]) -> frozenset[str]:
    """Those whose own replies count, as they have said it themselves; the newest of each last."""
    latest = {one.who: one.counts for one in said if one.by == one.who}
    return frozenset(who for who, counts in latest.items() if counts)


def replied(
    messages: Iterable[Message], whose: frozenset[str], initiative_of: Callable[[Message], str]
) -> Iterator[Replied]:
    """The replies of `whose` that have something in them."""
    for one in messages:
        if one.way == "out" and not one.automatic and one.who in whose and reads_as(one) != "thanks":
            yield one.on, one.who, one.channel, initiative_of(one)
