"""The research set made of such an export, "Facebook performance metrics" (Moro, Rita and Vala, 2016; UCI 368).

It has neither ids nor days: a post is its row, on the first day of its month, in the year its makers name.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ildsjel.facts.happened import Post
from ildsjel.facts.key import Occurrences
from ildsjel.facts.sentence import sentence
from ildsjel.sources.facebook_insights.names import RESEARCH
from ildsjel.sources.posts import metrics_of
from ildsjel.sources.reading import Context, Data, Found, LeftOut, Remark
from ildsjel.sources.row import Row
from ildsjel.sources.row_by_row import row_by_row
from ildsjel.sources.table import Table

YEAR = 2014
_FIGURES = ("Reach", "Impressions", "Engaged users", "Total clicks", "Likes", "Comments", "Shares")
_KEPT = {"Page total likes": "page_likes", "Post Month": "month", "Post Weekday": "weekday", "Post Hour": "hour"}


def read_research(data: Data, context: Context) -> Iterator[Found]:
    """A Post for every row. Raises Unreadable."""
    yield Remark(
        sentence(
            "The file gives the month of a post, and no day or year. Each stands on the first of its month in "
            "{year}, the year its makers say the posts are from.",
            year=str(YEAR),
        )
    )
    occurrences = Occurrences()
    yield from row_by_row(Table(data, RESEARCH), lambda row: [_post(row, occurrences, context)])


def _post(row: Row, occurrences: Occurrences, context: Context) -> Post:
    month = row["month"]
    if not month.isdecimal() or not 1 <= int(month) <= 12:
        raise LeftOut(sentence("“{cell}” is not a month.", cell=month[:60]))
    kept = tuple((name, row[field]) for name, field in _KEPT.items() if row[field])
    figures = metrics_of(row, (*_FIGURES, "Total interactions"))
    return Post(
        on=date(YEAR, int(month), 1),
        channel="facebook",
        format=row["format"][:60],
        read=context.today,
        id=occurrences.key("facebook", row["format"], *kept, *figures, *row.extras),
        m=figures,
        x=(*kept, *row.extras),
    )
