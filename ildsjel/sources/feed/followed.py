"""A feed that is followed: asked for at its address, or found on the page of the site."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from ildsjel.facts.sentence import sentence
from ildsjel.sources.feed.links import feed_in
from ildsjel.sources.following import Account, Ask, Field, Mark, Reply, Steps, Stopped, as_address
from ildsjel.sources.reading import BEGINNING, Context, Data, Found, Head

ASKED = (Field("address", sentence("The address of the blog or its feed"), "https://www.example.no/blogg"),)
ACCEPTED = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
Read = Callable[[Data, Context], Iterator[Found]]
_UNCHANGED = 304
_MARKS = (("etag", "ETag", "If-None-Match"), ("modified", "Last-Modified", "If-Modified-Since"))


def followed(
    account: Account,
    context: Context,
    is_feed: Callable[[Head], bool],
    read: Callable[[Data, Context], Iterator[Found]],
) -> Steps:
    """The entries of the feed, unless it says that nothing has changed. Where a page answers, the feed it names is
    asked for and remembered."""
    address = account.marks.get("feed") or as_address(account.address)
    reply = yield _ask(address, account)
    if reply.status == _UNCHANGED:
        return
    if not is_feed(Head(address, reply.body[:BEGINNING])):
        address = _named(reply)
        reply = yield Ask(address, headers=(("Accept", ACCEPTED),))
        if not is_feed(Head(address, reply.body[:BEGINNING])):
            raise Stopped(sentence("What answers at its address is no feed."))
        yield Mark("feed", address)
    yield from read(Data.of(io.BytesIO(reply.body), address), context)
    for mark, header, _ in _MARKS:
        yield Mark(mark, reply.header(header))


def _ask(address: str, account: Account) -> Ask:
    known = tuple((asks, account.marks[mark]) for mark, _, asks in _MARKS if account.marks.get(mark))
    return Ask(address, headers=(("Accept", ACCEPTED), *known))


def _named(reply: Reply) -> str:
    """The feed a page names."""
    found = feed_in(reply.body)
    if not found:
        raise Stopped(sentence("The page names no feed. Write the address of the feed itself."))
    return urljoin(reply.url, found)
