"""LinkedIn, a member of the staff: the archive's Shares.csv and Comments.csv, or the profile's own analytics (XLSX).

The archive: Settings > Data privacy > Get a copy of your data. What was shared is a Post, what was written below
posts a message out. The analytics: the profile > Analytics > Content performance > Export, named AggregateAnalytics;
figures by the day are an Audience each, of that member and never added to the page's, and the top posts are Posts.
Dates have the month first in the analytics. The archive's clock is UTC. What was shown to some only keeps no text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.header import has_table
from ildsjel.sources.linkedin_member.analytics import is_analytics, read_analytics
from ildsjel.sources.linkedin_member.archive import COMMENTS, SHARES, read_comments, read_shares
from ildsjel.sources.reading import Context, Data, Found, Head

NAME = "linkedin_member"


def recognises(head: Head) -> bool:
    """Is this one of the two lists of the archive, or a member's analytics?"""
    is_linkedin = "linkedin.com" in beginning_of(head)
    return is_analytics(head) or (is_linkedin and (has_table(head, SHARES) or has_table(head, COMMENTS)))


def read(data: Data, context: Context) -> Iterator[Found]:
    """Posts, Messages or Audience. Raises Unreadable."""
    head = Head.of(data)
    if is_analytics(head):
        yield from read_analytics(data, context)
    elif has_table(head, COMMENTS) and not has_table(head, SHARES):
        yield from read_comments(data, context)
    else:
        yield from read_shares(data, context)
