"""X (Twitter) Analytics: Analytics > Content, or Account overview, then the download arrow (CSV).

A list of posts becomes a Post a row. Those that begin with a name answer somebody: they are messages out, since
own answers are dialogue. An overview by the day becomes an Audience a figure. What all posts of a day have got so
far and what the account got that day differ by definition: the first stand with the posts, the second by the day.
Clock times carry their offset; days are UTC.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Post
from ildsjel.sources.channel import by_columns
from ildsjel.sources.daily import DAILY, Series, daily, headings_of
from ildsjel.sources.header import has_table
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import Table
from ildsjel.sources.tweets import post_or_reply
from ildsjel.sources.x_analytics.names import METRICS, TWEETS

NAME = "x_analytics"


def recognises(head: Head) -> bool:
    """Is this a list of posts, or an overview by the day?"""
    return has_table(head, TWEETS) or by_columns(headings_of(head)) == "x"


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post or Message for every post, or an Audience for every figure of a day. Raises Unreadable."""
    if not has_table(Head.of(data), TWEETS):
        yield from daily(Table(data, DAILY), context, Series("x", usual="mdy"))
        return
    for found in posts(Table(data, TWEETS), context, Wall(channel="x", metrics=tuple(METRICS), usual="mdy")):
        yield post_or_reply(found, context) if isinstance(found, Post) else found
