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
    named = plain(word)
    return tuple(key for key, names in _channels(house) if named in names)


def channels_begun(word: str, house: House, *, first: bool) -> tuple[str, ...]:
    """The channels the word names or begins; away from the start of a line, small words are only words."""
    named = channels_named(word, house)
    begun = plain(word)
    if named or not begun or (begun in _SMALL and not first):
        return named
    return tuple(key for key, names in _channels(house) if any(name.startswith(begun) for name in names))


def kinds_named(words: Iterable[str], house: House) -> tuple[str, ...]:
    """The work kinds whose key, name or nickname stands among the words, in full."""
    said = {plain(word) for word in words}
    return tuple(key for key, names in _kinds(house) if said & names)


def is_kind_itself(word: str, house: House) -> bool:
    """Is the word a work kind's own key or name, which need not be repeated in the note?"""
    return plain(word) in _kinds_themselves(house)


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


Named = tuple[tuple[str, frozenset[str]], ...]


@lru_cache(maxsize=64)
def _channels(house: House) -> Named:
    return tuple((channel.key, _names(channel)) for channel in house.channels)


@lru_cache(maxsize=64)
def _kinds(house: House) -> Named:
    return tuple((kind.key, _names(kind)) for kind in house.kinds)


@lru_cache(maxsize=64)
def _kinds_themselves(house: House) -> frozenset[str]:
    return frozenset(plain(name) for kind in house.kinds for name in (kind.key, kind.nb, kind.en))


def _names(thing: Channel | WorkKind) -> frozenset[str]:
    return frozenset({plain(name) for name in (thing.key, thing.nb, thing.en, *thing.nicks)} - {""})
