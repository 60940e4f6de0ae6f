"""A feed, as a file: RSS 0.9-2.0, Atom or JSON Feed, of a blog, of press releases, of a channel on YouTube.

Open the address of the feed (often the site's own with /feed, /rss.xml or /atom.xml after it) and save the page. Each
entry is a Post, known by what the site itself calls it. A feed holds the latest entries alone, most often ten or
twenty, and says nothing of how many have read them. Who wrote an entry is not kept. Moments become the
organisation's; an entry without a day is left out. Entries of Mastodon, Bluesky and YouTube are the same posts as in
those sources' own files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.happened import Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.article import article
from ildsjel.sources.channel import by_name
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.feed.entry import Entry
from ildsjel.sources.feed.followed import ASKED, followed
from ildsjel.sources.feed.in_json import entries_in_json
from ildsjel.sources.feed.in_xml import entries_in_xml
from ildsjel.sources.feed.platform import platform_of
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Remark, Skipped

NAME = "feed"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_XML = re.compile(r"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)\b[^>]{0,4000}>")
_ATOM, _RSS_1 = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/"
_JSON = re.compile(r'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org')
_SITE = "wordpress.org/export/"


def recognises(head: Head) -> bool:
    """Is this a feed? The export of a whole site looks like one, and is not."""
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        return bool(_JSON.search(text))
    root = _XML.search(text) if text.startswith("<") else None
    if root is None or _SITE in root[0]:
        return False
    return root[0].startswith("<rss") or _ATOM in root[0] or _RSS_1 in root[0]


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every entry. Raises Unreadable."""
    is_json = beginning_of(Head.of(data)).lstrip("\ufeff \t\r\n").startswith("{")
    channel = by_name(data.name)
    is_unsaid = False
    for entry in entries_in_json(data) if is_json else entries_in_xml(data):
        try:
            post = _post(entry, channel, context)
        except LeftOut as left_out:
            yield Skipped(entry.line, left_out.why)
        else:
            is_unsaid |= not post.channel
            yield post
    if is_unsaid:
        yield Remark(
            sentence("Nothing in the file says which channel these posts are from. Choose it as you bring the file.")
        )


def follow(account: Account, context: Context) -> Steps:
    """The entries of a feed at its address."""
    return followed(account, context, recognises, read)


def _post(entry: Entry, channel: str, context: Context) -> Post:
    on, at = moment(entry.found, None, context)
    platform = platform_of(entry.named)
    post = article(
        named=entry.named,
        on=on,
        at=at,
        title=entry.title,
        body=entry.body,
        url=entry.url,
        under=entry.feed,
        context=context,
        channel=platform.channel if platform else channel,
        format=entry.format,
        m=entry.m,
        x=(("Categories", entry.categories),) if entry.categories else (),
    )
    return platform.own(post) if platform else post
