"""What posts have got, and how many follow, by the account's own statistics."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ildsjel.facts.happened import Audience, Metrics, Post
from ildsjel.sources.columns import plain
from ildsjel.sources.daily import Series
from ildsjel.sources.instagram_download.media import media, repaired
from ildsjel.sources.json_said import at, text_of
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.posts import whole
from ildsjel.sources.reading import Context

_NAMES = {
    "Views": ("Views", "Plays", "Visninger", "Avspillinger", "Visningar", "Aufrufe", "Wiedergaben"),
    "Reach": (
        *("Accounts reached", "Reach", "Kontoer nådd", "Nådde kontoer", "Rekkevidde", "Räckvidd", "Nådda konton"),
        *("Erreichte Konten", "Reichweite"),
    ),
    "Impressions": ("Impressions", "Eksponeringer", "Exponeringar", "Impressionen"),
    "Likes": ("Likes", "Instagram Likes", "Likerklikk", "Liker", "Gilla-markeringar", "Gefällt mir"),
    "Comments": ("Comments", "Instagram Comments", "Kommentarer", "Kommentare"),
    "Shares": ("Shares", "Instagram Shares", "Delinger", "Delningar", "Geteilte Inhalte"),
    "Saves": ("Saves", "Instagram Saves", "Lagringer", "Lagrede", "Sparade", "Gespeichert", "Gespeicherte Inhalte"),
    "Follows": ("Follows", "Følger", "Følginger", "Följer", "Abonnements"),
    "Profile visits": ("Profile visits", "Profilbesøk", "Profilbesök", "Profilaufrufe"),
}
_FIGURES = {plain(said): name for name, names in _NAMES.items() for said in names}
_FOLLOWERS = frozenset(map(plain, ("Followers", "Følgere", "Följare", "Follower")))
_BY_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
LONGEST = 60
_KINDS = {"organic_insights_reels": "Reel", "organic_insights_stories": "Story"}


def insight(item: Any, name: str, context: Context) -> Post:
    """The post with its figures, under the same id as in the list of posts. Raises LeftOut."""
    pictures = at(item, "media_map_data")
    picture = next(iter(pictures.values()), None) if isinstance(pictures, dict) else None
    moments = (text_of(value, "timestamp") for value in _values(item).values())
    stamp = text_of(picture, "creation_timestamp") or next((text for text in moments if text not in ("", "0")), "")
    told = {"uri": at(picture, "uri"), "title": at(picture, "title"), "creation_timestamp": stamp}
    return replace(media(told, _KINDS.get(name, ""), context), m=_figures(item))


def audience(item: Any, context: Context) -> Iterator[Audience]:
    """How many follow, as of the day the file is brought: the statistics say a period, and not which year."""
    for name, value in _values(item).items():
        if plain(repaired(name)) in _FOLLOWERS and (count := _count(text_of(value, "value"))) is not None:
            yield Series("instagram").figure(context.today, "followers", count, context.today)


def _figures(item: Any) -> Metrics:
    """The figures under their own names, where those are known, else as they are called in the file."""
    found: dict[str, Decimal] = {}
    for name, value in _values(item).items():
        said, count = repaired(name), _count(text_of(value, "value"))
        if count is not None:
            found.setdefault(_FIGURES.get(plain(said), said[:LONGEST]), count)
    return tuple(found.items())


def _values(item: Any) -> dict[str, Any]:
    found = at(item, "string_map_data")
    return found if isinstance(found, dict) else {}


def _count(text: str) -> Decimal | None:
    """The number; what is none (`--`, a period, a list of towns) is unavailable."""
    try:
        found = number(text, "," if _BY_POINTS.fullmatch(text) else "")
    except NotANumber:
        return None
    return None if found is None else whole(found)
