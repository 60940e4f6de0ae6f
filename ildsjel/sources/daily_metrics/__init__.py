"""Daily figures: any table with a date column and figures beside it, as most tools export under Statistics > CSV.

One row is one day, one column one measure; its heading becomes the measure's name. The channel is told from the
columns or from the file's name (`instagram_2026.csv`); where neither says, it is chosen when the file is brought.
A day is a day as the tool that made the file counts them. A figure that is not there is unavailable, not zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.channel import GA4_API, by_columns, by_name
from ildsjel.sources.daily import DAILY, Series, daily, headings_of
from ildsjel.sources.ga4.blocks import is_report
from ildsjel.sources.header import has_table
from ildsjel.sources.linkedin_member.analytics import is_analytics
from ildsjel.sources.matomo.names import GOALS
from ildsjel.sources.matomo.names import VISITS as OF_MATOMO
from ildsjel.sources.plausible.names import VISITORS as OF_PLAUSIBLE
from ildsjel.sources.reading import Context, Data, Found, Head, Remark
from ildsjel.sources.search_console.names import BY_DAY as OF_SEARCHES
from ildsjel.sources.table import Table
from ildsjel.sources.tiktok_business.names import is_by_day

NAME = "daily_metrics"
OWNED = ("facebook", "x", "linkedin", "youtube")
OF_SITES = (OF_MATOMO, GOALS, OF_PLAUSIBLE, OF_SEARCHES)
_NOT_AUDIENCE = re.compile(
    r"\b(?:hours?|timer|stunden|duration|varighet|cost|spend|spent|amount|price|kostnad\w*|beløp|pris|betrag|belopp"
    r"|saldo|balance|inn|ut|debit|debet|credit|kredit|primary|primær\w*|primär\w*)\b",
    re.IGNORECASE,
)


def recognises(head: Head) -> bool:
    """Is this a table of days and figures that no more particular source reads?"""
    headings = headings_of(head)
    is_owned = by_columns(headings) in OWNED or GA4_API & {*headings} or by_name(head.name) == "youtube"
    is_owned = is_owned or is_report(head) or is_analytics(head) or is_by_day(head)
    is_owned = is_owned or any(has_table(head, layout) for layout in OF_SITES)
    return bool(headings) and not is_owned and not _NOT_AUDIENCE.search("\n".join(headings))


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure. Raises Unreadable, or AskDayOrder when the days can be read in two ways."""
    table = Table(data, DAILY)
    channel = by_columns(table.headings) or by_name(data.name)
    if not channel:
        yield Remark(
            sentence(
                "Nothing in the file says which channel these figures are from. Choose it as you bring the file."
            )
        )
    yield from daily(table, context, Series(channel))
