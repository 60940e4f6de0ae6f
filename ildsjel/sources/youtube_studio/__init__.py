"""YouTube Studio: Analytics > Advanced mode, choose the period, then the download arrow > Comma-separated values.

What comes is a zip with three files. `Table data.csv` by content is a Post a video, with the figures of the period.
`Chart data.csv` and `Totals.csv` are figures by the day; divided by content or traffic source they are measures of
their own. Days are YouTube's, which is US Pacific time, and watch time is in hours. The row of totals is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.channel import by_columns, by_name
from ildsjel.sources.daily import DAILY, Series, daily, headings_of
from ildsjel.sources.header import has_table
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table
from ildsjel.sources.youtube_studio.names import CHART, DESCRIBING, METRICS, SUMS, VIDEOS

NAME = "youtube_studio"


def recognises(head: Head) -> bool:
    """Is this one of the three files of a download?"""
    headings = headings_of(head)
    is_totals = bool(headings) and not by_columns(headings) and by_name(head.name) == "youtube"
    return is_totals or any(has_table(head, layout) for layout in (VIDEOS, CHART, SUMS))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every video, or an Audience for every figure of a day. Raises Unreadable."""
    head = Head.of(data)
    if has_table(head, CHART) or headings_of(head):
        yield from daily(Table(data, DAILY), context, Series("youtube", describing=DESCRIBING))
    elif has_table(head, SUMS):
        raise Unreadable(_a_sum())
    else:
        wall = Wall(channel="youtube", metrics=tuple(METRICS), format="Video", address=_address, check=_why_not)
        yield from posts(Table(data, VIDEOS), context, wall)


def _address(row: Row) -> str:
    return f"https://www.youtube.com/watch?v={row['id']}"


def _why_not(row: Row) -> Sentence | None:
    return None if row["published"] else sentence("There is no day here that this video was published.")


def _a_sum() -> Sentence:
    return sentence(
        "This file sums up a period without saying which. Bring in “Chart data.csv” from the same download instead."
    )
