"""Bluesky, an account's repository: Settings > Account > Export my data, then Download CAR file.

Also what programs fetch from Bluesky as JSON, one list or a line a record: records of posts (`listRecords`) or the
feed of an account with figures (`getAuthorFeed`). Each post is a Post, a repost one with the format Repost. An answer
to somebody else is a message out; an answer to oneself goes on with a thread, and is a Post. Whom an answer is to
becomes a keyed hash. All of it is public. Likes given, who is followed and blocked, and pictures are not read. The
repository has no figures; an account that is followed has those its server gives, and what others answer. Moments
are as the program that posted wrote them, and become the organisation's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.sources.bluesky_export.car import is_car
from ildsjel.sources.bluesky_export.followed import ASKED, followed
from ildsjel.sources.bluesky_export.in_json import records_in_json
from ildsjel.sources.bluesky_export.record import fact
from ildsjel.sources.bluesky_export.repository import records_in_repository
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Skipped

NAME = "bluesky_export"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_RECORD = re.compile(r'"\$type"\s*:\s*"app\.bsky\.feed\.(?:post|repost)"')
_ADDRESS = re.compile(r'"uri"\s*:\s*"at://did:')


def recognises(head: Head) -> bool:
    """Is this a repository, or a list of records?"""
    if is_car(head.beginning):
        return True
    text = beginning_of(head).lstrip("\ufeff \t\r\n")
    return text.startswith(("{", "[")) and bool(_RECORD.search(text) and _ADDRESS.search(text))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post or Message for every post and repost. Raises Unreadable."""
    records = records_in_repository if is_car(Head.of(data).beginning) else records_in_json
    for record in records(data):
        try:
            yield fact(record, context)
        except LeftOut as left_out:
            yield Skipped(record.line, left_out.why)


def follow(account: Account, context: Context) -> Steps:
    """The same of an account, from its server, with what others answer and the figures it gives."""
    return followed(account, context)
