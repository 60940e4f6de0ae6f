"""A record of Bluesky: a post or a repost, by its address, wherever it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ildsjel.facts.happened import Extras, Message, Metrics, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.ids import composed
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, LeftOut

POST, REPOST = "app.bsky.feed.post", "app.bsky.feed.repost"
LONGEST = 300
_ADDRESS = re.compile(r"at://(did:[\w:.%-]{1,200})/([\w.]{1,60})/([\w.~:-]{1,60})")
_EMBEDS = (("video", "Video"), ("images", "Image"), ("external", "Link"), ("record", "Quote"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """`uri` is `at://did/collection/key`; `handle` and the figures `m` are there in a feed."""

    line: int
    uri: str
    value: Any
    handle: str = ""
    m: Metrics = ()


def fact(record: Record, context: Context) -> Post | Message:
    """The Post or Message. Raises LeftOut."""
    address = _ADDRESS.fullmatch(record.uri)
    kind = text_of(record.value, "$type")
    if not address or address[2] not in (POST, REPOST) or kind not in (POST, REPOST):
        raise LeftOut(sentence("This is neither a post, an answer nor a repost."))
    did, key = address[1], address[3]
    on, when_at = _moment(record, context)
    parent = _told(record, "parent")
    answered = _ADDRESS.fullmatch(parent)
    if kind == POST and answered and answered[1] != did:
        return _answer(record, on, when_at, answered[1], context)
    is_repost = kind == REPOST
    reposted = _ADDRESS.fullmatch(text_of(record.value, "subject", "uri")[:LONGEST]) if is_repost else None
    return Post(
        on=on,
        at=when_at,
        channel="bluesky",
        format="Repost" if is_repost else _format(record.value),
        text="" if is_repost else _text(record),
        url=_page(reposted[1], reposted[3]) if reposted else "" if is_repost else _page(did, key),
        read=context.today,
        under=record.handle or did,
        id=record_id(record.uri),
        m=record.m,
        x=_x(record.value),
    )


def received(record: Record, ours: str, context: Context) -> Message:
    """What somebody else wrote to `ours`: an answer, or a post that names the account. Raises LeftOut."""
    address = _ADDRESS.fullmatch(record.uri)
    if not address or address[2] != POST:
        raise LeftOut(sentence("This is neither a post, an answer nor a repost."))
    on, when_at = _moment(record, context)
    return Message(
        on=on,
        at=when_at,
        way="in",
        channel="bluesky",
        form="comment",
        text=_text(record),
        author=context.hash_author(f"bluesky:{address[1]}"),
        thread=record_id(_told(record, "root") or record.uri),
        reply=record_id(_told(record, "parent")),
        under=ours,
        id=record_id(record.uri),
        x=_x(record.value),
    )


def record_id(uri: str) -> str:
    """The id of the record at an address, or nothing."""
    return composed("bluesky", uri) if uri else ""


def _answer(record: Record, on: date, when_at: datetime | None, whom: str, context: Context) -> Message:
    return Message(
        on=on,
        at=when_at,
        way="out",
        channel="bluesky",
        form="comment",
        text=_text(record),
        author=context.hash_author(f"bluesky:{whom}"),
        thread=record_id(_told(record, "root")),
        reply=record_id(_told(record, "parent")),
        under=record.handle or record.uri.split("/")[2],
        id=record_id(record.uri),
        x=(*((name, str(value)) for name, value in record.m), *_x(record.value)),
    )


def _moment(record: Record, context: Context) -> tuple[date, datetime | None]:
    said = text_of(record.value, "createdAt")
    found = when(said)
    if found is None or found.local is None:
        raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=said[:60]))
    return moment(found, None, context)


def _told(record: Record, which: str) -> str:
    """The address of what it answers, or of what began it."""
    return text_of(record.value, "reply", which, "uri")[:LONGEST]


def _text(record: Record) -> str:
    return text_of(record.value, "text")


def _page(did: str, key: str) -> str:
    return f"https://bsky.app/profile/{did}/post/{key}"


def _format(value: Any) -> str:
    """What is embedded: a film before pictures, those before a link, and that before a post that is quoted."""
    kinds = {text_of(value, "embed", "$type"), text_of(value, "embed", "media", "$type")}
    return next((name for part, name in _EMBEDS if any(f"embed.{part}" in kind for kind in kinds)), "")


def _x(value: Any) -> Extras:
    languages = [one for one in list_of(value, "langs") if isinstance(one, str)]
    warned = [text_of(one, "val") for one in list_of(at(value, "labels"), "values")]
    told = {"lang": ",".join(languages)[:40], "Content warning": ",".join(warned)[:100]}
    return tuple((name, text) for name, text in told.items() if text)
