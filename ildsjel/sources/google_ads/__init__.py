"""Google Ads: Campaigns > Campaigns, segment by day, then Download > CSV; or the time series of the overview page.

One row is one Spend under its campaign, in the currency of the column or the cell, and an Outcome for its
conversions. Days are those of the ad account's own time zone; a report without them is for the period above its
headings. The rows that begin with Total are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.ad_report import Line, Report
from ildsjel.sources.dates import when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.decoding import encoding_of, lines_of
from ildsjel.sources.google_ads.names import CAMPAIGNS, SEGMENTS, SERIES, UNDATED
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "google_ads"
ABOVE = 10
_TO = re.compile(r"\s+[-–—]\s+|\s*–\s*|\s+(?:to|til|till|bis)\s+")


def recognises(head: Head) -> bool:
    """Is this a report from Google Ads?"""
    return any(has_table(head, layout) for layout in (CAMPAIGNS, SERIES, *UNDATED))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    head = Head.of(data)
    if any(has_table(head, layout) for layout in UNDATED):
        raise Unreadable(_dayless())
    table = Table(data, SERIES if has_table(head, SERIES) else CAMPAIGNS)
    if "day" in table:
        with closing(table.column("day")) as days:
            order = order_of(days, answer=context.day_order)
        yield from Report(table, NAME).read(lambda row: _line(row, _day(row["day"], order)))
    else:
        period = _period(data, context)
        yield from Report(table, NAME).read(lambda row: _line(row, period))


def _line(row: Row, days: tuple[date, date]) -> Line:
    segments = {SEGMENTS[field][0]: row[field] for field in SEGMENTS}
    first, last = days
    return Line(
        first=first,
        last=last,
        under=row["campaign"],
        about=(row["account_id"], row["campaign_id"] or row["campaign"], *segments.values()),
        outcomes=(("conversions", row["conversions"]),),
        x=tuple((name, value) for name, value in segments.items() if value),
    )


def _day(cell: str, order: str) -> tuple[date, date]:
    found = when(cell, order)
    if found is None:
        raise LeftOut(sentence("“{cell}” is not a day.", cell=cell[:60]))
    return found.day, found.day


def _period(data: Data, context: Context) -> tuple[date, date]:
    """The days a report covers, as the lines above its headings say. Raises Unreadable when none does."""
    with closing(lines_of(data, encoding_of(data))) as lines:
        for number, line in enumerate(islice(lines, ABOVE), 1):
            ends = [part.strip(' "\r\n;\t\ufeff') for part in _TO.split(line.strip(' ",;\r\n\t\ufeff'))]
            order = order_of([(number, part) for part in ends], answer=context.day_order) if len(ends) == 2 else "ymd"
            days = [when(part, order) for part in ends]
            if len(days) <= 2 and days[0] and days[-1]:
                return days[0].day, days[-1].day
    raise Unreadable(_dayless())


def _dayless() -> Sentence:
    return sentence(
        "This report does not say which days its amounts are for. "
        "Choose a period in Google Ads, segment the campaigns by day, and download again."
    )
