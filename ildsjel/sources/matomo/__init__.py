"""Matomo: Visitors > Overview, choose days as the period, then Export > CSV or JSON; and Goals > Overview likewise.

A row is a day, and its figures are those of the whole site. Of goals, the conversions of a day are an Outcome, since
it is the firm itself that has said in Matomo what counts. One visitor comes on several days, so that visitors are
never added up. Reports by page, place or search word, and the log of single visits, are not read. Times are seconds;
days are those of the time zone of the site.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.happened import Audience, Outcome
from ildsjel.sources.columns import plain
from ildsjel.sources.daily import DAILY, Series, daily
from ildsjel.sources.following import Account, Steps
from ildsjel.sources.header import has_table
from ildsjel.sources.matomo.followed import ASKED, followed
from ildsjel.sources.matomo.in_json import figures, is_json
from ildsjel.sources.matomo.names import CONVERSIONS, FIGURES, GOALS, NAMES, VISITS
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.renamed import renamed
from ildsjel.sources.table import Table

NAME = "matomo"
__all__ = ["ASKED", "NAME", "follow", "read", "recognises"]
_BESIDE = frozenset(plain(name) for field in ("conversion rate", "revenue") for name in NAMES[field])
SERIES = Series(
    "web",
    counts=NAME,
    names=renamed(FIGURES | {"conversions": CONVERSIONS}),
    is_aside=lambda heading: plain(heading) in _BESIDE,
)


def recognises(head: Head) -> bool:
    """Is this a report by the day, of visits or of goals?"""
    return has_table(head, VISITS) or has_table(head, GOALS) or is_json(head)


def read(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every figure, and an Outcome for conversions. Raises Unreadable, or AskDayOrder."""
    found = figures(data, context, SERIES) if is_json(Head.of(data)) else daily(Table(data, DAILY), context, SERIES)
    for one in found:
        yield _outcome(one) if isinstance(one, Audience) and one.measure == "conversions" else one


def follow(account: Account, context: Context) -> Steps:
    """The same of a site, by Matomo's reporting API."""
    return followed(account, context, read)


def _outcome(figure: Audience) -> Outcome:
    return Outcome(
        on=figure.on, name="conversions", count=figure.value, channel=figure.channel, id=figure.id, x=figure.x
    )
