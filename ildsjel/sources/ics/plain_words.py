"""What a title makes plain: one channel, one kind of work, by the words everybody begins with."""

from __future__ import annotations

import re
from functools import cache

from ildsjel.facts.defaults import DEFAULT_CHANNELS, DEFAULT_KINDS
from ildsjel.facts.house import Channel, WorkKind

SHORTEST = 3
_WORD = re.compile(r"[^\W_]+")


def channel_and_kind(title: str) -> tuple[str, str]:
    """The keys, each empty unless the words point one way; the title itself goes no further."""
    words = {word for word in _WORD.findall(title.casefold()) if len(word) >= SHORTEST}
    return _only(words, DEFAULT_CHANNELS), _only(words, DEFAULT_KINDS)


def _only(words: set[str], things: tuple[Channel, ...] | tuple[WorkKind, ...]) -> str:
    found = [thing.key for thing in things if not words.isdisjoint(_names(thing))]
    return found[0] if len(found) == 1 else ""


@cache
def _names(thing: Channel | WorkKind) -> frozenset[str]:
    return frozenset(name.casefold() for name in (thing.key, thing.nb, thing.en, *thing.nicks))
