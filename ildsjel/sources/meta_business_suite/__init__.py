"""Meta Business Suite, posts on Facebook or Instagram: Insights > Content > Export data > Published, lifetime, CSV.

Figures by the day (reach, visits, new followers) and who the followers are: see insights.py and people.py.

One row is one post with its figures as they stand the day the file is brought in. The publish time is written
as month/day/year in US Pacific time whatever the language, and becomes a moment in the organisation's zone. A
figure the file does not give is unavailable, not zero. The other columns are kept beside the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.dates import when
from ildsjel.sources.header import has_table
from ildsjel.sources.meta_business_suite.insights import INSIGHTS, read_insights
from ildsjel.sources.meta_business_suite.names import FACEBOOK, INSTAGRAM, METRICS
from ildsjel.sources.meta_business_suite.people import GENDERS, read_people
from ildsjel.sources.posts import Wall, posts
from ildsjel.sources.reading import Context, Data, Found, Head
from ildsjel.sources.row import Row
from ildsjel.sources.table import Table

NAME = "meta_business_suite"
PACIFIC = ZoneInfo("America/Los_Angeles")


def recognises(head: Head) -> bool:
    """Is this an export of posts, or of figures by the day?"""
    return any(has_table(head, layout) for layout in (FACEBOOK, INSTAGRAM, INSIGHTS, GENDERS))


def read(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every row, or an Audience for every day. Raises Unreadable."""
    head = Head.of(data)
    for layout, read_other in ((INSIGHTS, read_insights), (GENDERS, read_people)):
        if has_table(head, layout):
            yield from read_other(data, context)
            return
    is_facebook = has_table(head, FACEBOOK)
    table = Table(data, FACEBOOK if is_facebook else INSTAGRAM)
    wall = Wall(
        channel="facebook" if is_facebook else "instagram",
        metrics=tuple(METRICS),
        kept=(("Page ID", "page_id"), ("Account ID", "account_id"), ("Account username", "username")),
        zone=PACIFIC,
        usual="mdy",
        check=_why_not,
    )
    yield from posts(table, context, wall)


def _why_not(row: Row) -> Sentence | None:
    if any(character.isdigit() for character in row["date"]):
        return sentence("These figures are for one day. Export the posts once more and choose Lifetime.")
    found = when(row["published"], "mdy")
    if found is not None and found.local is None:
        return sentence("“{cell}” is not a day and a time.", cell=row["published"][:60])
    return None
