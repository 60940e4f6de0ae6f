"""The entries of a JSON Feed, 1 or 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ildsjel.sources.article import LONGEST_LIST
from ildsjel.sources.feed.entry import Entry, kind_of
from ildsjel.sources.json_object import members
from ildsjel.sources.json_said import list_of, text_of
from ildsjel.sources.reading import Data


def entries_in_json(data: Data) -> Iterator[Entry]:
    """Each item. Raises Unreadable."""
    feed = ""
    for line, name, value in members(data):
        if name == "title" and isinstance(value, str):
            feed = value.strip()
        elif name == "items":
            yield _entry(value, line, feed)


def _entry(item: Any, line: int, feed: str) -> Entry:
    tags = dict.fromkeys(tag.strip() for tag in list_of(item, "tags") if isinstance(tag, str))
    return Entry(
        line=line,
        named=text_of(item, "id"),
        url=text_of(item, "url") or text_of(item, "external_url"),
        title=text_of(item, "title"),
        body=text_of(item, "content_html") or text_of(item, "content_text") or text_of(item, "summary"),
        published=text_of(item, "date_published") or text_of(item, "date_modified"),
        feed=feed,
        format=kind_of([text_of(one, "mime_type") for one in list_of(item, "attachments")]),
        categories=", ".join(tag for tag in tags if tag)[:LONGEST_LIST],
    )
