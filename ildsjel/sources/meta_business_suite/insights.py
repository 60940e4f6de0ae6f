"""The other export of Business Suite, figures by the day: Insights > Overview, or Audience, then Export > CSV.

A title, and below it a date and a figure. The days are as Meta counts them, which is US Pacific time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ildsjel.facts.sentence import sentence
from ildsjel.sources.channel import by_name
from ildsjel.sources.columns import Layout
from ildsjel.sources.daily import DAILY, DAYS, Series, daily
from ildsjel.sources.reading import Context, Data, Found, Remark
from ildsjel.sources.table import Table, tables

FIGURES = ("Primary", "Primær", "Primær verdi", "Primär", "Primärt")
INSIGHTS = Layout(names={"day": DAYS, "figure": FIGURES}, needed=("day", "figure"), dated="day")
_FOLLOWS = ("follows", "følger", "følginger", "följer", "follower")
_CHANNELS = {"facebook": "facebook", "fb": "facebook", "instagram": "instagram", "ig": "instagram"}


def read_insights(data: Data, context: Context) -> Iterator[Found]:
    """An Audience for every day. Raises Unreadable, or AskDayOrder when the days can be read in two ways."""
    first = Table(data, DAILY)
    if not _channel(first, data.name):
        yield Remark(
            sentence(
                "The file does not say whether this is Facebook or Instagram. Choose the channel as you bring it."
            )
        )
    for table in tables(data, DAILY):
        yield from daily(table, context, Series(_channel(table, data.name), names=_named(table)))


def _channel(table: Table, name: str) -> str:
    words = table.above[-1].casefold().split() if table.above else []
    return next((_CHANNELS[word] for word in words if word in _CHANNELS), "") or by_name(name)


def _named(table: Table) -> Callable[[str], str]:
    """What the figures are, which the title says and their heading does not."""
    words = table.above[-1].split() if table.above else ["Figure"]
    title = " ".join(word for word in words if word.casefold() not in _CHANNELS)
    return lambda heading: "New followers" if title.casefold() in _FOLLOWS else title
