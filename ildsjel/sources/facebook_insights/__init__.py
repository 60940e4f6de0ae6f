"""Facebook Insights, as it was before Business Suite: the page > Insights > Export data; Page, Post or Video data.

Post and video data are a Post a row, with the figures as they stood at the export; what a workbook has on its other
sheets is joined to the post. Page data are figures by the day: those of the day itself under the measure's name,
those of the last 7 or 28 days under names that say so. What is divided by town, language or age is kept beside the
day's first figure. Clock times and days are US Pacific.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.facebook_insights.names import METRICS, PAGE, POSTS, RESEARCH
from ildsjel.sources.facebook_insights.research import read_research
from ildsjel.sources.facebook_insights.sheets import joined
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import Table

NAME = "facebook_insights"
_BY_DAY = "Daily "


def recognises(head: Head) -> bool:
    """Is this an export of a page, its posts or its videos, or the research set made of one?"""
    return any(has_table(head, layout) for layout in (POSTS, PAGE, RESEARCH))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every row, or an Audience for every figure of a day. Raises Unreadable."""
    head = Head.of(data)
    if has_table(head, RESEARCH):
        yield from read_research(data, context)
    elif has_table(head, PAGE):
        series = Series("facebook", usual="mdy", names=_name, is_aside=_is_divided)
        yield from daily(Table(data, DAILY), context, series)
    else:
        yield from joined(data, context, tuple(METRICS))


def _name(heading: str) -> str:
    """What is said to be of the day is just that: `Daily Total Reach` is reach."""
    return heading.removeprefix(_BY_DAY)


def _is_divided(heading: str) -> bool:
    return " - " in heading
