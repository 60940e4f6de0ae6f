"""The archive of an X (Twitter) account: Settings > Your account > Download an archive, then data/tweets.js.

Each tweet becomes a Post, reposts of others with the format Repost. An answer to somebody else is a message out,
since own answers are dialogue; an answer to oneself goes on with a thread and is a Post. Whom it answers becomes a
keyed hash. The old archive, tweets.csv, has no figures. Clock times are UTC and become the organisation's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ildsjel.facts.happened import Message, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.dates import when
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import damaged, is_rounded, platform_id
from ildsjel.sources.posts import moment
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped
from ildsjel.sources.tweets import post_or_reply, reply
from ildsjel.sources.x_archive.tweet import OLD, Tweet, in_list, in_table

NAME = "x_archive"
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*window\.YTD\.tweets?\.part[0-9]+\s*=")
_ADDRESS = "https://x.com/i/status/{}"


def recognises(head: Head) -> bool:
    """Is this the list of tweets in an archive?"""
    return bool(_BEGINS.match(head.beginning)) or has_table(head, OLD)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post or Message for every tweet. Raises Unreadable."""
    is_old = has_table(Head.of(data), OLD)
    tweets = in_table if is_old else in_list
    ids, selves = _own(data, tweets)
    for tweet in tweets(data):
        if isinstance(tweet, Tweet) and is_old and is_rounded(tweet.id, column=False):
            yield Skipped(tweet.line, damaged(tweet.id[:60]))
        else:
            yield _fact(tweet, ids, selves, context) if isinstance(tweet, Tweet) else tweet


def _own(data: Data, tweets: Callable[[Data], Iterator[Tweet | Skipped]]) -> tuple[set[str], set[str]]:
    """The ids of the account's tweets, and its own id, told by whom it answers when it answers itself."""
    found = [(one.id, one.to, one.to_whom) for one in tweets(data) if isinstance(one, Tweet)]
    ids = {one for one, _, _ in found}
    return ids, {whom for _, to, whom in found if to in ids and whom}


def _fact(tweet: Tweet, ids: set[str], selves: set[str], context: Context) -> Post | Message | Skipped:
    tweet_id = platform_id(tweet.id)
    if not tweet_id:
        return Skipped(tweet.line, damaged(tweet.id[:60]))
    found = when(tweet.created)
    if found is None or found.local is None:
        return Skipped(tweet.line, sentence("“{cell}” is not a day and a time.", cell=tweet.created[:60]))
    on, at = moment(found, None, context)
    post = Post(
        on=on,
        at=at,
        channel="x",
        format="Repost" if tweet.is_repost else "",
        text=tweet.text,
        url=_ADDRESS.format(tweet_id),
        read=context.today,
        id=f"x:{tweet_id}",
        m=tweet.m,
        x=tweet.x,
    )
    if tweet.is_repost or tweet.to in ids or tweet.to_whom in selves:
        return post
    if not tweet.to_whom:
        return post_or_reply(post, context)
    to = platform_id(tweet.to)
    return reply(post, context.hash_author(f"x:{tweet.to_whom}"), f"x:{to}" if to else "")
