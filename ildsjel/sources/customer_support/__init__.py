"""Customer support on X ("twcs"): a CSV of tweets to and from an organisation, `tweet_id,author_id,inbound,...`.

One row is one public message. Who wrote from outside becomes a keyed hash; our own sender keeps the name it has.
A message that answers nothing begins a conversation; the others say what they reply to, and are joined later.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from ildsjel.facts.happened import Message
from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import Layout
from ildsjel.sources.dates import when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import damaged, is_rounded, is_rounded_column, platform_id
from ildsjel.sources.moment import in_zone
from ildsjel.sources.reading import Context, Data, Found, Head, Remark, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "customer_support"
LAYOUT = Layout(
    names={
        "id": ("tweet_id",),
        "author": ("author_id",),
        "inbound": ("inbound",),
        "created": ("created_at",),
        "text": ("text",),
        "reply": ("in_response_to_tweet_id",),
    },
    needed=("id", "author", "inbound", "created", "text", "reply"),
    dated="created",
)
_WAYS = {"true": "in", "1": "in", "yes": "in", "sann": "in", "false": "out", "0": "out", "no": "out", "usann": "out"}


def recognises(head: Head) -> bool:
    """Is this a list of support tweets?"""
    return has_table(head, LAYOUT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Message for every tweet. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    table = Table(data, LAYOUT)
    with closing(table.column("created")) as days:
        order = order_of(days, answer=context.day_order)
    with closing(table.column("id")) as ids:
        rounded = is_rounded_column(text for _, text in ids)
    yield from table.remarks
    lost = False
    for row in table.rows():
        found = row if isinstance(row, Skipped) else _message(row, order, rounded, context)
        lost = lost or (
            isinstance(row, Row) and isinstance(found, Message) and bool(row["reply"]) and not found.reply
        )
        yield found
    if lost:
        says = sentence("Some messages answer one whose id a spreadsheet has rounded; they stand alone.")
        yield Remark(says)


def _message(row: Row, order: str, rounded: bool, context: Context) -> Message | Skipped:
    tweet = _id(row["id"], rounded)
    if not tweet:
        return Skipped(row.line, damaged(row["id"][:60]))
    way = _WAYS.get(row["inbound"].casefold())
    if way is None:
        return Skipped(
            row.line, sentence("“{cell}” does not say whether this came in or went out.", cell=row["inbound"][:60])
        )
    found = when(row["created"], order)
    if found is None or found.local is None:
        return Skipped(row.line, sentence("“{cell}” is not a day and a time.", cell=row["created"][:60]))
    at = in_zone(found.local, context.zone)
    return Message(
        on=at.date(),
        at=at,
        way=way,
        channel="x",
        form="comment",
        text=row["text"],
        author=context.hash_author(f"x:{row['author']}") if way == "in" and row["author"] else "",
        by=row["author"] if way == "out" else "",
        reply=_id(row["reply"], rounded),
        thread="" if row["reply"] else tweet,
        id=tweet,
        x=row.extras,
    )


def _id(text: str, rounded: bool) -> str:
    tweet = platform_id(text)
    return f"x:{tweet}" if tweet and not is_rounded(tweet, column=rounded) else ""
