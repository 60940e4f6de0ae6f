"""LinkedIn Ads: Campaign Manager > Plan and measure > Reporting or Campaigns > Export, by day, as CSV.

One row is one Spend under its campaign, in the currency of its column, and an Outcome for its conversions and leads.
In a report that is not by day, an amount stands on the last day the report is for. Days are UTC. Impressions,
clicks and reactions stay beside the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date

from ildsjel.facts.sentence import sentence
from ildsjel.sources.ad_report import Line, Report
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.linkedin_ads.names import KEPT, REPORT
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "linkedin_ads"
USUAL = "mdy"
OUTCOMES = ("conversions", "leads")
_PERIOD = re.compile(
    r"(?:(Report Start|Rapportstart|Rapportens start|Berichtsbeginn)"
    r"|Report End|Rapportslutt|Rapportens slut|Berichtsende)\s*:\s*(.{6,40})",
    re.IGNORECASE,
)


def recognises(head: Head) -> bool:
    """Is this a report from Campaign Manager?"""
    return has_table(head, REPORT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    table = Table(data, REPORT)
    if "cost" not in table:
        raise Unreadable(
            sentence(
                "There are no amounts in this report. "
                "Export Campaign performance from Campaign Manager instead, by day."
            )
        )
    with closing(table.column("day")) as days:
        order = order_of(days, answer=context.day_order, usual=USUAL)
    whole = _whole(table, order)
    yield from Report(table, NAME).read(lambda row: _line(row, order, whole))


def _whole(table: Table, order: str) -> tuple[date, date] | None:
    """The first and the last day of a report that is not by day: all its rows have the first, and it has several."""
    said = [(match[1], when(match[2], order)) for line in table.above if (match := _PERIOD.search(line))]
    first = next((found.day for is_first, found in said if is_first and found), None)
    last = next((found.day for is_first, found in said if not is_first and found), None)
    if first is None or last is None or first >= last:
        return None
    with closing(table.column("day")) as days:
        found = (when(text, order) for _, text in days)
        return (first, last) if all(one and one.day == first for one in found) else None


def _line(row: Row, order: str, whole: tuple[date, date] | None) -> Line | None:
    if not row["campaign"]:
        return None
    found = when(row["day"], order)
    if found is None:
        raise LeftOut(not_a_day(row["day"]))
    first, last = whole or (found.day, found.day)
    return Line(
        first=first,
        last=last,
        under=row["campaign"],
        about=(
            row["account"],
            row["group_id"] or row["Campaign group"],
            row["campaign_id"] or row["campaign"],
            row["ad_id"] or row["Ad"],
        ),
        channel="linkedin",
        outcomes=tuple((name, row[name]) for name in OUTCOMES),
        x=tuple((name, row[name]) for name in KEPT if row[name]),
    )
