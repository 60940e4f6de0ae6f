"""Google Search Console: Performance > Search results, choose the period, then Export > Download CSV or Excel.

What comes is a zip; the file with a row a day (`Dates.csv` or `Chart.csv`) is read: how often the site was shown in
searches, how often somebody clicked, and where it stood on average. The share that clicked follows from the first
two, and stays beside them. What people searched for is not read: few searches can point to somebody, and the file
does not say which days they are from. Days are US Pacific, as Google counts them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.columns import plain
from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.header import has_table
from ildsjel.sources.reading import Context, Data, Found, Head, Unreadable
from ildsjel.sources.renamed import renamed
from ildsjel.sources.search_console.names import BY_DAY, FIGURES, NAMES, SUMS
from ildsjel.sources.table import Table

NAME = "search_console"
_SHARES = frozenset(plain(name) for name in NAMES["ctr"])
_meaning = renamed(FIGURES)


def recognises(head: Head) -> bool:
    """Is this one of the tables of an export?"""
    return has_table(head, BY_DAY) or has_table(head, SUMS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure of a day. Raises Unreadable for sums, or AskDayOrder."""
    head = Head.of(data)
    if has_table(head, SUMS) and not has_table(head, BY_DAY):
        raise Unreadable(
            sentence(
                "This table is by what people searched for, by page, place or device, which is not read. "
                "Bring in the one with a row a day, “Dates.csv” or “Chart.csv” of the same download."
            )
        )
    series = Series("web", counts=NAME, names=_meaning, is_aside=lambda heading: plain(heading) in _SHARES)
    yield from daily(Table(data, DAILY), context, series)
