"""TikTok Studio or Business Center: Analytics, choose the period, then Download data > CSV or XLSX; a zip as it is.

Overview, followers and viewers are figures by the day. Content is a Post a video, with its figures so far; when it
was posted is told by the number of the video, since the list leaves out the year. Days without a year are taken to
be the latest there can be, and you are told which. Gender and territories are shares, as they stand the day the
file is brought. Which hours followers are active is not read. Days are TikTok's, which are UTC.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head, Remark
from ildsjel.sources.table import tables
from ildsjel.sources.tiktok_business.names import CONTENT, SPREADS, is_by_day, is_by_hour, measure_of
from ildsjel.sources.tiktok_business.spread import read_spread
from ildsjel.sources.tiktok_business.video import videos
from ildsjel.sources.tiktok_business.yearless import yearless

NAME = "tiktok_business"


def recognises(head: Head) -> bool:
    """Is this a list of videos, figures by the day, or how the followers are spread?"""
    is_content = "tiktok.com/" in beginning_of(head) and has_table(head, CONTENT)
    return is_content or is_by_day(head) or any(has_table(head, layout) for layout in SPREADS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every video, or an Audience for every figure. Raises Unreadable."""
    series = Series("tiktok", names=measure_of)
    for table in (one for one in tables(data, DAILY) if not is_by_hour(one.headings)):
        placed = yearless(table, context.today)
        yield from daily(table, context, series, placed)
        if placed:
            yield Remark(
                sentence(
                    "The days here have no year. They are taken as {first} to {last}, the latest there can be.",
                    first=min(placed.values()),
                    last=max(placed.values()),
                )
            )
    for table in tables(data, CONTENT):
        yield from videos(table, context)
    yield from read_spread(data, series, context)
