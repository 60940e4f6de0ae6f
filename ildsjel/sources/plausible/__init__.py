"""Plausible: Settings > Imports & exports > Export, which gives a zip for the whole site; or the dashboard's export.

Visitors, visits, views and bounces of each day are figures; so are the visits and views each source gave, and those
of each page. How long visits took is seconds: all of a day's in the export of the site, the average in that of the
dashboard, and they stand apart. An event the site has a name for is an Outcome; those that Plausible counts by itself
(clicks on links, downloads, pages not found) are not. Addresses people came from, places and devices are not read.
Days are those of the time zone of the site.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.header import has_table
from ildsjel.sources.plausible.events import outcomes
from ildsjel.sources.plausible.followed import ASKED, followed
from ildsjel.sources.plausible.names import DIVIDED, EVENTS, PAGES, SOURCES, SUMS, VISITORS
from ildsjel.sources.plausible.sources import by_source
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable
from ildsjel.sources.renamed import renamed
from ildsjel.sources.table import Table

NAME = "plausible"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
KEPT_BESIDE = (
    *("hostname", "total_scroll_depth", "total_scroll_depth_visits", "total_time_on_page"),
    *("total_time_on_page_visits", "time_on_page", "exits"),
)
_AVERAGE = ("views_per_visit", "bounce_rate")


def recognises(head: Head) -> bool:
    """Is this one of the tables of an export?"""
    return any(has_table(head, layout) for layout in (VISITORS, SOURCES, PAGES, EVENTS, DIVIDED, SUMS))


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure, or an Outcome for every event. Raises Unreadable for what belongs to no day."""
    head = Head.of(data)
    if has_table(head, VISITORS):
        table = Table(data, DAILY)
        is_average = any(heading in _AVERAGE for heading in table.headings)
        length = "average visit seconds" if is_average else "visit seconds"
        series = Series("web", counts=NAME, names=renamed({length: ("visit_duration",)}))
        yield from daily(table, context, series)
    elif has_table(head, EVENTS):
        yield from outcomes(Table(data, EVENTS), context)
    elif has_table(head, SOURCES):
        yield from by_source(Table(data, SOURCES), context, Series("web", counts=NAME))
    elif has_table(head, PAGES):
        series = Series("web", counts=NAME, is_aside=lambda heading: heading in KEPT_BESIDE)
        yield from daily(Table(data, DAILY), context, series)
    else:
        raise Unreadable(
            sentence(
                "This table says how visits are spread over places, devices or a whole period, which is not read. "
                "Bring in the zip of the whole site, or the table with a row a day."
            )
        )


def follow(account: Account, context: Context) -> Steps:
    """The same of a site, by Plausible's stats API."""
    return followed(account, context, read)
