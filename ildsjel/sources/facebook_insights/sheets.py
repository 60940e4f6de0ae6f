"""The posts of an export, joined with what a workbook says of them on its other sheets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from zoneinfo import ZoneInfo

from ildsjel.facts.happened import Extras, Post
from ildsjel.facts.sentence import sentence
from ildsjel.sources.daily import figure
from ildsjel.sources.facebook_insights.names import ACTIONS, POSTS, STORIES
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Remark, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table, tables

PACIFIC = ZoneInfo("America/Los_Angeles")
_ASIDE = ("Description", "Countries", "Languages", "Audience Targeting")
_NAME_OF_SHEET = 28  # Excel allows no more of a name than this before the dots Facebook puts there


def joined(data: Data, context: Context, metrics: tuple[str, ...]) -> Iterator[Found]:
    """A Post for every row of the first sheet. Raises Unreadable, also where there is none."""
    wall = Wall(channel="facebook", metrics=metrics, identity=_of_post, zone=PACIFIC, usual="mdy")
    divided, is_empty = _divided(data), True
    for found in posts(Table(data, POSTS), context, wall):
        is_empty = is_empty and isinstance(found, Remark)
        yield _with(found, divided.get(found.id, ())) if isinstance(found, Post) else found
    if is_empty:
        raise Unreadable(
            sentence("There are no posts in this file. Export a period in which something was published.")
        )


def _of_post(row: Row) -> str:
    """`518995791497187_10152225918189138` is the page, then the post."""
    return row["id"].rpartition("_")[2]


def _divided(data: Data) -> dict[str, Extras]:
    """What the sheets after the first say of each post, under the sheet's name and the column's."""
    found: defaultdict[str, Extras] = defaultdict(tuple)
    for number, table in enumerate(tables(data, POSTS)):
        sheet = table.above[-1].rstrip(".(") if table.above else ""
        for row in table.rows() if number else ():
            if isinstance(row, Row):
                kept = tuple((f"{sheet} - {name}", text) for name, text in row.extras if name not in _ASIDE)
                found[f"facebook:{_of_post(row)}"] += kept
    return found


def _with(post: Post, divided: Extras) -> Post:
    """The post with what people did as figures, and the rest beside it."""
    figures, x = dict(post.m), list(post.x)
    for name, text in divided:
        sheet, _, column = name.rpartition(" - ")
        is_story = sheet[:_NAME_OF_SHEET] == STORIES[:_NAME_OF_SHEET] and column in ACTIONS
        value = figure(name, text)
        if is_story and isinstance(value, Decimal):
            figures[ACTIONS[column]] = value
        else:
            x.append((name, text))
    return replace(post, m=tuple(figures.items()), x=tuple(x))
