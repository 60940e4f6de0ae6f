"""The archive's two lists: what a member has shared, and what they have written below posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC
from urllib.parse import unquote

from ildsjel.facts.happened import Message, Post
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.linkedin_page.urn import urn
from ildsjel.sources.posts import Wall, moment, posts
from ildsjel.sources.reading import Context, Data, Found, LeftOut
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

_DATE = ("Date", "Dato", "Datum")
SHARES = Layout(
    names={"published": _DATE, "url": ("ShareLink", "Share Link"), "text": ("ShareCommentary", "Share Commentary")},
    needed=("published", "url", "text"),
    dated="published",
)
COMMENTS = Layout(
    names={"published": _DATE, "url": ("Link",), "text": ("Message", "Comment")},
    needed=("published", "url", "text"),
    dated="published",
)
_LONGEST = 100
_TO_SOME = frozenset({"CONNECTIONS", "CONNECTIONS_ONLY", "CONTAINER"})
_COMMENT = re.compile(r"urn:li:comment:\(([\w:,]{5,80})\)")


def read_shares(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every share; one that stands there again, with another picture, is told once."""
    met = set[str]()

    def again(row: Row) -> Sentence | None:
        is_again = urn(row) in met
        met.add(urn(row))
        return sentence("This post stands there twice, and its first row is used.") if is_again else None

    wall = Wall(channel="linkedin", metrics=(), identity=urn, zone=UTC, usual="mdy", check=again)
    for found in posts(Table(data, SHARES), context, wall):
        yield _as_seen_by_all(found) if isinstance(found, Post) else found


def read_comments(data: Data, context: Context) -> Iterator[Found]:
    """A Message for every comment; the file does not say whose the post is."""
    table = Table(data, COMMENTS)
    with closing(table.column("published")) as days:
        order = order_of(days, answer=context.day_order, usual="mdy")
    seen = Occurrences()
    yield from row_by_row(table, lambda row: [_comment(row, order, seen, context)])


def _as_seen_by_all(post: Post) -> Post:
    """The post with its text, unless it was shared with some only."""
    return replace(post, text="" if dict(post.x).get("Visibility") in _TO_SOME else unquoted(post.text))


def unquoted(text: str) -> str:
    """The text without the quotation marks LinkedIn puts around each of its lines, where all of them have those."""
    text = text.replace("\r\n", "\n")
    ends = text.count("\n")
    return text.replace('"\n"', "\n") if ends and ends == text.count('"\n"') else text


def _comment(row: Row, order: str, seen: Occurrences, context: Context) -> Message:
    found = when(row["published"], order)
    if found is None:
        raise LeftOut(not_a_day(row["published"]))
    on, at = moment(found, UTC, context)
    text, post = unquoted(row["text"]), urn(row)
    own = _COMMENT.search(unquote(row["url"]))
    return Message(
        on=on,
        at=at,
        way="out",
        channel="linkedin",
        form="comment",
        text=text,
        thread=f"linkedin:{post}" if len(post) <= _LONGEST else "",
        id=f"linkedin:comment:{own[1]}" if own else seen.key("linkedin", row["published"], row["url"], text),
        x=row.extras,
    )
