"""The archive of a Mastodon account: Preferences > Import and export > Request your archive, then `outbox.json`.

The zip can be brought in as it is: only the outbox in it is read. What was posted is a Post, a boost of others one
with the format Repost and the address of what was boosted. An answer to somebody else is a message out; an answer
to oneself goes on with a thread, and is a Post. What went to followers only, or to those it names, keeps no text.
Whom an answer is to becomes a keyed hash. Clock times are UTC and become the organisation's. Likes and boosts
received are there in newer archives only; where they are not, they are unknown, not zero. An account that is followed
gives the same facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.json_object import members
from ildsjel.sources.mastodon_archive.fact import fact
from ildsjel.sources.mastodon_archive.followed import ASKED, followed
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped

NAME = "mastodon_archive"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
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
            yield fact(activity, context)
        except LeftOut as left_out:
            yield Skipped(line, left_out.why)


def follow(account: Account, context: Context) -> Steps:
    """The same of an account, from its server, with what others answer where a token lets that be read."""
    return followed(account, context)
