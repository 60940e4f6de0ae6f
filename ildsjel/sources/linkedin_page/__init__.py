"""LinkedIn, the page of an organisation: Analytics > Content, Followers or Visitors, then Export (XLS).

Each post becomes a Post, each figure by the day an Audience, and how the followers or visitors are spread on places
and trades one as of the day the file is brought. Dates are month/day/year whatever the language, days are UTC. Who
posted is not kept: the page is the organisation's.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.channel import by_columns
from ildsjel.sources.daily import DAILY, Series, daily, headings_of
from ildsjel.sources.header import has_table
from ildsjel.sources.linkedin_page.names import METRICS, POSTS, followers
from ildsjel.sources.linkedin_page.spread import read_spread
from ildsjel.sources.linkedin_page.urn import urn
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.table import tables

NAME = "linkedin_page"


def recognises(head: Head) -> bool:
    """Is this an export of a page's posts, followers or visitors?"""
    return has_table(head, POSTS) or by_columns(headings_of(head)) == "linkedin"


def read(data: Data, context: Context) -> Iterator[Found]:
    """Posts and Audience from every sheet. Raises Unreadable."""
    wall = Wall(channel="linkedin", metrics=tuple(METRICS), identity=urn, usual="mdy")
    for table in tables(data, DAILY):
        names = followers if "Organic followers" in table.headings else str
        yield from daily(table, context, Series("linkedin", usual="mdy", names=names))
    for table in tables(data, POSTS):
        yield from posts(table, context, wall)
    yield from read_spread(data, context)
