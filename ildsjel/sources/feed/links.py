"""The feed a page names: `<link rel="alternate" type="application/rss+xml" href="/feed">`."""

from __future__ import annotations

from html.parser import HTMLParser

TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
LOOK_AT = 256 * 1024


def feed_in(page: bytes) -> str:
    """The address of the first feed the page names, or nothing."""
    reader = _Links()
    reader.feed(page[:LOOK_AT].decode("utf-8", "replace"))
    return reader.found


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        is_feed = tag == "link" and "alternate" in (told.get("rel") or "").split() and told.get("type") in TYPES
        if is_feed and not self.found:
            self.found = told.get("href") or ""
