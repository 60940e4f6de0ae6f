"""Finds the channel, work kind, initiative or person a typed word stands for, and says when it may be several."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ildsjel.facts.house import Channel, House, WorkKind

PROTECTED = frozenset({"ryggdekning", "backing"})
IMPLIED = {"meetings": "meeting"}
_SMALL = frozenset(
    re.findall(r"\w+", "i a å på om en et at to in on me med til for av og the an by as is it er så ut opp ad")
)
_DROPPED = re.compile(r"[\s\-.,;:!?()\"“”«»…/]+")


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """The word as it is compared: small letters, no hyphens or punctuation."""
    return _DROPPED.sub("", word.casefold())


def channels_named(word: str, house: House) -> tuple[str, ...]:
    """The channels whose key, name or nickname is exactly this word."""
    return _unique(c.key for c in house.channels if plain(word) in _names(c))


def channels_begun(word: str, house: House, *, first: bool) -> tuple[str, ...]:
    """The channels the word names or begins; away from the start of a line, small words are only words."""
    named = channels_named(word, house)
    begun = plain(word)
    if named or not begun or (begun in _SMALL and not first):
        return named
    return _unique(c.key for c in house.channels if any(name.startswith(begun) for name in _names(c)))


def kinds_named(words: Iterable[str], house: House) -> tuple[str, ...]:
    """The work kinds whose key, name or nickname stands among the words, in full."""
    said = {plain(word) for word in words}
    return _unique(k.key for k in house.kinds if said & _names(k))


def is_kind_itself(word: str, house: House) -> bool:
    """Is the word a work kind's own key or name, which need not be repeated in the note?"""
    return any(plain(word) in {plain(k.key), plain(k.nb), plain(k.en)} for k in house.kinds)


def initiatives_begun(word: str, house: House) -> tuple[str, ...]:
    """The initiatives whose key or name the word is, else those it begins."""
    names = {i.key: {plain(i.key), plain(i.name)} for i in house.initiatives}
    return _named_or_begun(plain(word), names)


def members_begun(word: str, house: House) -> tuple[str, ...]:
    """The members the word names or begins; a name nobody has is kept as it was typed."""
    return _named_or_begun(plain(word), {m.key: {plain(m.key)} for m in house.members}) or (word.casefold(),)


def _named_or_begun(word: str, names: dict[str, set[str]]) -> tuple[str, ...]:
    if not word:
        return ()
    named = tuple(key for key, own in names.items() if word in own)
    return named or tuple(key for key, own in names.items() if any(name.startswith(word) for name in own))


@lru_cache(maxsize=1024)
def _names(thing: Channel | WorkKind) -> frozenset[str]:
    return frozenset({plain(name) for name in (thing.key, thing.nb, thing.en, *thing.nicks)} - {""})


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
