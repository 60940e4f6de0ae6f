"""A post as the download lists it: one picture or film, or several under a common text."""

from __future__ import annotations

import re
from typing import Any

from ildsjel.facts.happened import Post
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.json_said import at, list_of, text_of
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, LeftOut

FORMATS = {
    "": "",
    "ig_posts": "",
    "ig_reels_media": "Reel",
    "ig_stories": "Story",
    "ig_igtv_media": "Video",
    "photos": "Image",
    "videos": "Video",
    "stories": "Story",
}
"""The lists that are read, and what is in them; the list without a name is that of posts."""
_NUMBER = re.compile(r"(?:^|_)([0-9]{15,20})(?:\.\w{1,5})?$")
_MOST_TIMES = 3
_FILMS = (".mp4", ".mov", ".webm", ".srt")
_STAMPS = ("creation_timestamp", "timestamp", "taken_at")
_TEXTS = ("title", "caption")


def media(item: Any, kind: str, context: Context) -> Post:
    """The Post. Raises LeftOut."""
    if not item:
        raise LeftOut(not_a_day(""))
    parts = list_of(item, "media") or [item]
    stamp = next((text for one in (item, *parts) for key in _STAMPS if (text := text_of(one, key))), "")
    found = when(stamp)
    if found is None:
        raise LeftOut(not_a_day(stamp))
    address = next((text for one in (*parts, item) for key in ("uri", "path") if (text := text_of(one, key))), "")
    if not address:
        raise LeftOut(sentence("There is no picture or film here."))
    on, at = moment(found, None, context)
    return Post(
        on=on,
        at=at,
        channel="instagram",
        format=kind or _kind(parts, address),
        text=next((text for one in (item, *parts) for key in _TEXTS if (text := text_in(one, key))), ""),
        read=context.today,
        id=media_id(address),
    )


def media_id(address: str) -> str:
    """The number that ends the name of the first file is Instagram's own; a file without one is known by its name."""
    name = address.rpartition("/")[2]
    number = _NUMBER.search(name)
    return f"instagram:{number[1]}" if number else content_key("instagram", name)


def text_in(item: Any, key: str) -> str:
    """A text with its letters whole, before the spaces around it go: parts of letters look like spaces."""
    said = at(item, key)
    return repaired(said).strip() if isinstance(said, str) else ""


def repaired(text: str) -> str:
    """The text with its letters whole: Instagram writes each byte of UTF-8 as if it were a letter, at times twice."""
    for _ in range(_MOST_TIMES):
        try:
            text = text.encode("latin-1").decode()
        except UnicodeError:
            break
    return text


def _kind(parts: list[Any], address: str) -> str:
    if len(parts) > 1:
        return "Carousel"
    return "Video" if address.casefold().endswith(_FILMS) else "Image"
