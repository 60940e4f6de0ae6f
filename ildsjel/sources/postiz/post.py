"""A post as Postiz tells of it, with its figures where they stand beside it."""

from __future__ import annotations

import json
from datetime import UTC
from decimal import Decimal
from typing import Any

from ildsjel.facts.happened import Extras, Message, Metrics, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.ids import damaged
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.json_text import storable
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.postiz.names import CHANNELS, FORMATS, PERSONAL
from ildsjel.sources.postiz.own_id import own_id
from ildsjel.sources.posts import moment, whole
from ildsjel.sources.reading import Context, LeftOut
from ildsjel.sources.tweets import post_or_reply

LONGEST, LONGEST_URL = 60, 2000


def network_of(told: Any) -> str:
    """Where it was posted, as Postiz names it."""
    return text_of(told, "integration", "providerIdentifier").casefold()[:LONGEST]


def post(told: Any, context: Context) -> Post | Message:
    """What was published; an answer to somebody on X is a message out. Raises LeftOut."""
    network, said = network_of(told), text_of(told, "publishDate")
    found, key = when(said), own_id(told, network)
    if not key:
        raise LeftOut(damaged(text_of(told, "id")[:LONGEST]))
    if found is None or found.local is None:
        odd = sentence("“{cell}” is not a day and a time.", cell=said[:LONGEST])
        raise LeftOut(odd if said else not_a_day(said))
    on, moment_at = moment(found, UTC, context)
    settings = _settings(told)
    is_story = text_of(settings, "post_type") == "story"
    fact = Post(
        on=on,
        at=moment_at,
        channel=CHANNELS.get(network, ""),
        format="Story" if is_story else FORMATS.get(network, ""),
        text=plain_text(text_of(told, "content")),
        url=_address(told),
        read=context.today,
        under=_label(told, network),
        id=key,
        m=figures(at(told, "analytics")),
        x=_x(settings),
    )
    return post_or_reply(fact, context) if network == "x" else fact


def figures(analytics: Any) -> Metrics:
    """The latest reading of each figure; one that is not there, or is no number, is unknown."""
    found: dict[str, Decimal] = {}
    for one in list_of(analytics):
        label = text_of(one, "label")[:LONGEST]
        readings = sorted(list_of(one, "data"), key=lambda reading: text_of(reading, "date"))
        value = _number(at(readings[-1], "total")) if readings else None
        if label and value is not None:
            found.setdefault(label, value)
    return tuple(found.items())


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = number(str(value)[:LONGEST])
    except NotANumber:
        return None
    return None if found is None else whole(found)


def _label(told: Any, network: str) -> str:
    """The account's name, and where it is if that is no channel everybody has; a colleague's own profile has none."""
    name = "" if network == PERSONAL else text_of(told, "integration", "name")[:LONGEST]
    if network in CHANNELS:
        return name
    return f"{name} ({network})" if name and network else name or network


def _address(told: Any) -> str:
    said = text_of(told, "releaseURL")[:LONGEST_URL]
    return said if said.startswith(("https://", "http://")) else ""


def _settings(told: Any) -> Any:
    """The settings of the network, which are documented as an object and come as its text."""
    said = at(told, "settings")
    if not isinstance(said, str):
        return said
    try:
        return storable(json.loads(said))
    except (ValueError, RecursionError):
        return None


def _x(settings: Any) -> Extras:
    title = text_of(settings, "title")
    return (("Title", title),) if title else ()
