"""Conversations that would lose their only voice: open ones in which somebody has given nearly all of the replies.

A conversation that was taken up again is one with that it took up: it is the same person outside. The replies are
those of the messages given, which go half a year back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from ildsjel.facts.happened import Message
from ildsjel.insight.conversations import chains

BACK, NEARLY_ALL = timedelta(days=180), 0.8


def only_voice(messages: Iterable[Message], who: str, now: datetime) -> int:
    """In how many open conversations `who` has given four fifths of the replies or more."""
    replies = defaultdict[str, Counter[str]](Counter)
    began: dict[str, str] = {}
    is_open: dict[str, bool] = {}
    for chain in chains(messages):
        first = began[chain.key] = began.get(chain.reopens, chain.key)
        replies[first].update(one.who for one in chain.messages if one.way == "out" and not one.automatic)
        is_open[first] = chain.is_open(now)
    given = (replies[first] for first, still in is_open.items() if still)
    return sum(by[who] >= NEARLY_ALL * by.total() > 0 for by in given)
