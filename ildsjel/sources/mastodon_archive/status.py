"""A status as an outbox has it: an activity, and the note or the address it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from ildsjel.facts.happened import Extras, Metrics
from ildsjel.facts.key import content_key
from ildsjel.sources.html_text import plain_text
from ildsjel.sources.json_said import at, count_of, list_of, text_of

LONGEST = 2000
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
_PUBLIC = frozenset({PUBLIC, "as:Public", "Public"})
_NUMBER = re.compile(r"/(?:statuses/|@[^/]+/)([0-9]{6,25})(?:/activity)?/?$")
_HANDLE = re.compile(r"/(?:@|users/)([\w.-]{1,60})")
_KINDS = ("image", "video", "audio")
_FIGURES = {"Likes": "likes", "Reposts": "shares", "Replies": "replies"}


def status_id(address: str) -> str:
    """The id of the status at an address: its number, as Mastodon gives one; else a key of the address."""
    number = _NUMBER.search(address)
    return f"mastodon:{number[1]}" if number else content_key("mastodon", address) if address else ""


@dataclass(frozen=True, slots=True)
class Status:
    """`reach` is public, unlisted, followers or direct; `to` is the address it answers, `to_whom` whose that is."""

    id: str
    actor: str
    note: Any
    is_boost: bool
    reach: str

    @classmethod
    def of(cls, activity: Any) -> Status | None:
        """The status of an activity, or None if it is no such activity."""
        kind, note = text_of(activity, "type"), at(activity, "object")
        if kind not in ("Create", "Announce") or not isinstance(note, dict | str):
            return None
        is_boost = kind == "Announce"
        named = text_of(activity, "id") if is_boost else text_of(note, "id") or text_of(activity, "id")
        actor = text_of(activity, "actor") or text_of(note, "attributedTo")
        return cls(status_id(named[:LONGEST]), actor, note, is_boost, _reach(activity, note))

    @property
    def to(self) -> str:
        return text_of(self.note, "inReplyTo")[:LONGEST]

    @property
    def is_answer(self) -> bool:
        """Does it answer somebody else? What answers the account itself goes on with a thread."""
        return not self.is_boost and bool(self.to) and not self.to.startswith(f"{self.actor}/")

    @property
    def to_whom(self) -> str:
        """The address of the account it answers or is sent to, or nothing."""
        named = [text_of(tag, "href") for tag in list_of(self.note, "tag") if text_of(tag, "type") == "Mention"]
        others = [one for one in named if one and one != self.actor]
        owner = next((one for one in others if self.to.startswith(f"{one}/")), "") or _owner(self.to)
        return ((owner if owner != self.actor else "") or next(iter(others), ""))[:LONGEST]

    @property
    def text(self) -> str:
        """What it says to everybody; nothing of what was said to some."""
        if self.is_boost or self.reach not in ("public", "unlisted"):
            return ""
        said = text_of(self.note, "content") or next(iter(_by_language(self.note).values()), "")
        parts = (text_of(self.note, "summary"), plain_text(said))
        return "\n\n".join(part for part in parts if part)

    @property
    def url(self) -> str:
        if isinstance(self.note, str):
            return self.note.strip()[:LONGEST]
        address = text_of(self.note, "url") or text_of(self.note, "id")
        return address[:LONGEST] if self.is_boost or self.reach in ("public", "unlisted") else ""

    @property
    def account(self) -> str:
        """`ola@fjord.example`, of the address of the account or of the status."""
        addresses = (self.actor, "" if self.is_boost else text_of(self.note, "url"))
        for address in addresses:
            handle = _HANDLE.search(address)
            if handle and not handle[1].isdecimal():
                return f"{handle[1]}@{_host(address)}"
        return self.actor[:LONGEST]

    @property
    def format(self) -> str:
        if self.is_boost:
            return "Repost"
        if text_of(self.note, "type") == "Question":
            return "Poll"
        kinds = {text_of(one, "mediaType").partition("/")[0] for one in list_of(self.note, "attachment")}
        return next((kind.capitalize() for kind in _KINDS if kind in kinds), "")

    @property
    def m(self) -> Metrics:
        if self.is_boost:
            return ()
        found = ((name, count_of(self.note, key, "totalItems")) for name, key in _FIGURES.items())
        return tuple((name, count) for name, count in found if count is not None)

    @property
    def x(self) -> Extras:
        language = next(iter(_by_language(self.note)), "")
        return (("lang", language[:20]),) if language else ()

    @property
    def x_of_message(self) -> Extras:
        """As an answer has no figures of its own, they are kept beside it."""
        return (*((name, str(value)) for name, value in self.m), *self.x)


def _reach(activity: Any, note: Any) -> str:
    to, beside = ({*map(str, list_of(activity, key) or list_of(note, key))} for key in ("to", "cc"))
    if to & _PUBLIC:
        return "public"
    if beside & _PUBLIC:
        return "unlisted"
    return "followers" if any(one.endswith("/followers") for one in to | beside) else "direct"


def _by_language(note: Any) -> dict[str, str]:
    found = at(note, "contentMap")
    said = found.items() if isinstance(found, dict) else ()
    return {name: text for name, text in said if isinstance(text, str)}


def _owner(address: str) -> str:
    """Whose a status is, where its address says so."""
    whose, found, _ = address.rpartition("/statuses/")
    return whose if found else ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
