"""Google Analytics 4: a report > Share this report > Download file > CSV; or what its API gives as a table.

A report has notes and several tables. Those by the day or week become figures on their first day; weeks are Google's,
from Sunday. Those over the whole period, by country or page, stand on its last day, and say when it began. Key events
by their names are outcomes, and nothing else is: a page view is no outcome until somebody has said so. A retention
table belongs to no day and is left out. Days are in the time zone of the property.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Audience
from ildsjel.sources.channel import GA4_API
from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.ga4.blocks import is_report
from ildsjel.sources.ga4.key_events import outcome
from ildsjel.sources.ga4.report import read_report
from ildsjel.sources.header import first_header
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import Table

NAME = "ga4"


def recognises(head: Head) -> bool:
    """Is this a report, or a table from the API?"""
    header = first_header(head, DAILY)
    return is_report(head) or (header is not None and bool(GA4_API & {*header.cells}))


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure, and an Outcome for every key event. Raises Unreadable."""
    if is_report(Head.of(data)):
        yield from read_report(data, context)
        return
    for found in daily(Table(data, DAILY), context, Series("web", counts="ga4")):
        yield outcome(found) if isinstance(found, Audience) else found
