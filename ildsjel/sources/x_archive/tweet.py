"""A tweet as the archive has it, in either of its forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from typing import Any

from ildsjel.facts.happened import Extras, Metrics
from ildsjel.sources.columns import Layout
from ildsjel.sources.json_list import items
from ildsjel.sources.reading import Data, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

OLD = Layout(
    names={
        "id": ("tweet_id",),
        "created": ("timestamp",),
        "text": ("text",),
        "to": ("in_reply_to_status_id",),
        "to_whom": ("in_reply_to_user_id",),
        "repost": ("retweeted_status_id",),
    },
    needed=("id", "created", "text", "to", "to_whom"),
    dated="created",
)
_FIGURES = {"Likes": "favorite_count", "Reposts": "retweet_count"}


@dataclass(frozen=True, slots=True)
class Tweet:
    """`to` is the tweet it answers, `to_whom` whose that is; both empty where it answers none."""

    line: int
    id: str
    created: str
    text: str
    to: str = ""
    to_whom: str = ""
    is_repost: bool = False
    m: Metrics = ()
    x: Extras = ()


def in_list(data: Data) -> Iterator[Tweet | Skipped]:
    """The tweets of tweets.js. Raises Unreadable."""
    for line, item in items(data):
        inner = item.get("tweet", item) if isinstance(item, dict) else {}
        yield _of_json(line, inner if isinstance(inner, dict) else {})


def in_table(data: Data) -> Iterator[Tweet | Skipped]:
    """The tweets of the old tweets.csv. Raises Unreadable."""
    for row in Table(data, OLD).rows():
        yield row if isinstance(row, Skipped) else _of_row(row)


def _of_json(line: int, tweet: dict[str, Any]) -> Tweet:
    said = {name: str(value) for name, value in tweet.items() if isinstance(value, str | int)}
    text = unescape(said.get("full_text") or said.get("text", ""))
    return Tweet(
        line,
        said.get("id_str") or said.get("id", ""),
        said.get("created_at", ""),
        text,
        said.get("in_reply_to_status_id_str", ""),
        said.get("in_reply_to_user_id_str", ""),
        is_repost=text.startswith("RT @"),
        m=tuple((name, Decimal(said[key])) for name, key in _FIGURES.items() if said.get(key, "").isdecimal()),
        x=(("lang", said["lang"]),) if said.get("lang") else (),
    )


def _of_row(row: Row) -> Tweet:
    text = unescape(row["text"])
    is_repost = bool(row["repost"]) or text.startswith("RT @")
    return Tweet(row.line, row["id"], row["created"], text, row["to"], row["to_whom"], is_repost, x=row.extras)
