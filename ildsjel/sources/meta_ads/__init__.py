"""Meta's Ads Manager (Facebook and Instagram): Reports > Export table data > CSV, broken down by day.

One row is one Spend under its campaign, in the currency the heading names, and an Outcome where the report says
what its results are. Days are those of the ad account's own time zone. Reach and impressions stay beside the row,
since they cannot be added. The row without a campaign at the top is the sum of the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import chain

from ildsjel.facts.sentence import sentence
from ildsjel.sources.ad_report import Line, Report
from ildsjel.sources.dates import when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.meta_ads.names import BREAKDOWNS, REPORT
from ildsjel.sources.reading import Context, Data, Found, Head, LeftOut, Unreadable
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "meta_ads"
LEVELS = ("campaign", "ad_set", "ad")
CHANNELS = {"facebook": "facebook", "messenger": "facebook", "instagram": "instagram", "threads": "instagram"}
OUTCOMES = ("purchases", "leads")


def recognises(head: Head) -> bool:
    """Is this a report from Ads Manager?"""
    return has_table(head, REPORT)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Spend for every row. Raises Unreadable, or AskDayOrder when the dates can be read in two ways."""
    table = Table(data, REPORT)
    if "cost" not in table:
        raise Unreadable(
            sentence(
                "There are no amounts in this report. Add the column Amount spent in Ads Manager, and export again."
            )
        )
    with closing(table.column("starts")) as starts, closing(table.column("ends")) as ends:
        order = order_of(chain(starts, ends), answer=context.day_order)
    yield from Report(table, NAME).read(lambda row: _line(row, order))


def _line(row: Row, order: str) -> Line | None:
    under = next((row[level] for level in LEVELS if row[level]), "")
    if not under:
        return None
    day = row["day"] or row["starts"]
    first, last = when(day, order), when(row["day"] or row["ends"], order)
    if first is None or last is None:
        raise LeftOut(sentence("“{cell}” is not a day.", cell=day[:60]))
    named = {"Ad set": row["ad_set"], "Ad": row["ad"]} | {REPORT.names[field][0]: row[field] for field in BREAKDOWNS}
    return Line(
        first=first.day,
        last=last.day,
        under=under,
        about=(
            row["account_id"],
            *(row[f"{level}_id"] or row[level] for level in LEVELS),
            *(row[field] for field in BREAKDOWNS),
        ),
        channel=CHANNELS.get(row["platform"].casefold(), ""),
        outcomes=_outcomes(row),
        x=tuple((name, value) for name, value in named.items() if value not in ("", under)),
    )


def _outcomes(row: Row) -> tuple[tuple[str, str], ...]:
    """Results with what they are; without that word, only columns that say it themselves."""
    if row["result_kind"]:
        return ((row["result_kind"], row["results"]),)
    return tuple((name, row[name]) for name in OUTCOMES)
