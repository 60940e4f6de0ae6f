"""The archive of a Mastodon account: Preferences > Import and export > Request your archive, then `outbox.json`.

The zip can be brought in as it is: only the outbox in it is read. What was posted is a Post, a boost of others one
with the format Repost and the address of what was boosted. An answer to somebody else is a message out; an answer
to oneself goes on with a thread, and is a Post. What went to followers only, or to those it names, keeps no text.
Whom an answer is to becomes a keyed hash. Clock times are UTC and become the organisation's. Likes and boosts
received are there in newer archives only; where they are not, they are unknown, not zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ildsjel.facts.happened import Message, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.json_object import members
from ildsjel.sources.json_said import text_of
from ildsjel.sources.mastodon_archive.status import Status, status_id
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped

NAME = "mastodon_archive"
_COLLECTION = re.compile(r'"type"\s*:\s*"OrderedCollection"')
_OUTBOX = re.compile(r'"id"\s*:\s*"[^"]{0,200}outbox|"type"\s*:\s*"(?:Create|Announce)"')


def recognises(head: Head) -> bool:
    """Is this the outbox of an archive? The lists of likes and bookmarks beside it are not."""
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    return text.startswith("{") and bool(_COLLECTION.search(text)) and bool(_OUTBOX.search(text))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post or Message for everything sent. Raises Unreadable."""
    for line, name, activity in members(data):
        if name != "orderedItems":
            continue
        try:
            yield _fact(activity, context)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)


def _fact(activity: Any, context: Context) -> Post | Message:
    status = Status.of(activity)
    if status is None or not status.id:
        raise LeftOut(sentence("This is neither a post, an answer nor a boost."))
    found = when(text_of(activity, "published"))
    if found is None or found.local is None:
        raise LeftOut(sentence("“{cell}” is not a day and a time.", cell=text_of(activity, "published")[:60]))
    on, at = moment(found, None, context)
    is_direct = status.reach == "direct"
    if is_direct and not status.to_whom:
        raise LeftOut(sentence("This is addressed to nobody else."))
    if is_direct or status.is_answer:
        return Message(
            on=on,
            at=at,
            way="out",
            channel="mastodon",
            form="direct" if is_direct else "comment",
            text=status.text,
            author=context.hash_author(f"mastodon:{status.to_whom}") if status.to_whom else "",
            reply=status_id(status.to),
            under=status.account,
            id=status.id,
            x=status.x_of_message,
        )
    return Post(
        on=on,
        at=at,
        channel="mastodon",
        format=status.format,
        text=status.text,
        url=status.url,
        read=context.today,
        under=status.account,
        id=status.id,
        m=status.m,
        x=status.x,
    )
