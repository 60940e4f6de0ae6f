"""Mailchimp, campaigns: Analytics > Reports (or Campaigns), then Export as CSV; and lists of sendings like it.

Each sending becomes a Post on the channel email, with how many got it, opened it and clicked. A figure that counts
every opening and one that counts every reader stand apart. A share above 100 % is left out, and said. Times are as
the account has them, and are taken to be the organisation's. A list without the time of sending has the day the
campaign was made. There are no addresses in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.header import has_table
from ildsjel.sources.mailchimp.names import CAMPAIGNS, METRICS, SENDINGS
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import Table

NAME = "mailchimp"


def recognises(head: Head) -> bool:
    """Is this a list of campaigns?"""
    return has_table(head, CAMPAIGNS) or has_table(head, SENDINGS)


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every sending. Raises Unreadable, or AskDayOrder when the days can be read in two ways."""
    layout = CAMPAIGNS if has_table(Head.of(data), CAMPAIGNS) else SENDINGS
    wall = Wall(channel="email", metrics=tuple(METRICS), format="Newsletter")
    yield from posts(Table(data, layout), context, wall)
