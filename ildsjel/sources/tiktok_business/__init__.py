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
from ildsjel.sources.table import Table, tables
from ildsjel.sources.tiktok_business.names import CONTENT, is_by_day, is_by_hour, is_spread, measure_of
from ildsjel.sources.tiktok_business.spread import read_spread
from ildsjel.sources.tiktok_business.video import videos
from ildsjel.sources.tiktok_business.yearless import yearless

NAME = "tiktok_business"
BETWEEN_SHEETS = "\n# ---- "


def recognises(head: Head) -> bool:
    """Is this a list of videos, figures by the day, or how the followers are spread?"""
    is_content = "tiktok.com/" in beginning_of(head) and has_table(head, CONTENT)
    return is_content or is_by_day(head) or is_spread(head)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every video, or an Audience for every figure. Raises Unreadable."""
    head, series = Head.of(data), Series("tiktok", names=measure_of)
    is_book = BETWEEN_SHEETS in beginning_of(head)
    if is_book or is_by_day(head):
        yield from _by_day(data, series, context)
    if is_book or has_table(head, CONTENT):
        for table in tables(data, CONTENT):
            yield from videos(table, context)
    if is_book or is_spread(head):
        yield from read_spread(data, series, context)
    if not is_book and not recognises(head):
        yield from videos(Table(data, CONTENT), context)


def _by_day(data: Data, series: Series, context: Context) -> Iterator[Found]:
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
