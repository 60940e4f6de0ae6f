"""Records as programs fetch them: a list, the answer of a call, or a line each; a feed has figures too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from ildsjel.facts.happened import Metrics
from ildsjel.facts.key import content_key
from ildsjel.facts.sentence import sentence
from ildsjel.sources.bluesky_export.record import REPOST, Record
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.json_object import members
from ildsjel.sources.json_said import at, count_of, text_of
from ildsjel.sources.json_text import storable
from ildsjel.sources.reading import Data, Unreadable

_LISTS = ("", "records", "feed")
_FIGURES = {"Likes": "likeCount", "Reposts": "repostCount", "Replies": "replyCount", "Quotes": "quoteCount"}


def records_in_json(data: Data) -> Iterator[Record]:
    """Each record. Raises Unreadable."""
    if _is_by_line(data):
        yield from (_record(item, line) for line, item in _by_line(data))
    else:
        yield from (_record(item, line) for line, name, item in members(data) if name in _LISTS)


def _record(item: Any, line: int) -> Record:
    post = at(item, "post") if isinstance(at(item, "post"), dict) else item
    uri = text_of(post, "uri")
    if not uri:
        return Record(line=line, uri="", value=None)
    if text_of(item, "reason", "$type").endswith("#reasonRepost"):
        return _repost(item, post, line)
    value = at(post, "record") if isinstance(at(post, "record"), dict) else at(post, "value")
    return Record(line=line, uri=uri, value=value, handle=text_of(post, "author", "handle"), m=figures_of(post))


def _repost(item: Any, post: Any, line: int) -> Record:
    """What others posted and the account passed on: the record of that is not in the feed, but who and when."""
    by, on = text_of(item, "reason", "by", "did"), text_of(item, "reason", "indexedAt")
    told = text_of(item, "reason", "uri")
    key = content_key("repost", by, text_of(post, "uri")).rpartition(":")[2]
    value = {"$type": REPOST, "createdAt": on, "subject": {"uri": text_of(post, "uri")}}
    handle = text_of(item, "reason", "by", "handle")
    return Record(line=line, uri=told or f"at://{by}/{REPOST}/{key}", value=value, handle=handle)


def figures_of(post: Any) -> Metrics:
    """The figures a feed gives of a post."""
    found = ((name, count_of(post, key)) for name, key in _FIGURES.items())
    return tuple((name, count) for name, count in found if count is not None)


def _is_by_line(data: Data) -> bool:
    """Is the first line a record, whole? A list may be one line alone, however long."""
    try:
        with closing(lines_of(data, encoding_of(data))) as lines:
            first = next((line for line in lines if line.strip()), "")
        return not {"uri", "post"}.isdisjoint(json.loads(first))
    except (Unreadable, ValueError, TypeError, RecursionError):
        return False


def _by_line(data: Data) -> Iterator[tuple[int, Any]]:
    with closing(lines_of(data, encoding_of(data))) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield number, storable(json.loads(line))
            except (ValueError, RecursionError):
                raise Unreadable(
                    sentence("This line breaks off or is damaged. Fetch the file again from where it came from."),
                    number,
                ) from None
