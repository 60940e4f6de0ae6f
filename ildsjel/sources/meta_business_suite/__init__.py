"""Meta Business Suite, posts on Facebook or Instagram: Insights > Content > Export data > Published, lifetime, CSV.

Figures by the day (reach, visits, new followers) and who the followers are: see insights.py and people.py.

One row is one post with its figures as they stand the day the file is brought in. The publish time is written
as month/day/year in US Pacific time whatever the language, and becomes a moment in the organisation's zone. A
figure the file does not give is unavailable, not zero. The other columns are kept beside the post.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from zoneinfo import ZoneInfo

from ildsjel.facts.happened import Metrics, Post
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.sources.dates import when
from ildsjel.sources.day_order import order_of
from ildsjel.sources.header import has_table
from ildsjel.sources.ids import damaged, is_rounded, is_rounded_column, platform_id
from ildsjel.sources.meta_business_suite.insights import INSIGHTS, read_insights
from ildsjel.sources.meta_business_suite.names import FACEBOOK, INSTAGRAM, METRICS
from ildsjel.sources.meta_business_suite.people import GENDERS, read_people
from ildsjel.sources.moment import fixed, placed
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped
from ildsjel.sources.table import Row, Table

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
    channel = "facebook" if has_table(head, FACEBOOK) else "instagram"
    table = Table(data, FACEBOOK if channel == "facebook" else INSTAGRAM)
    with closing(table.column("published")) as moments:
        order = order_of(moments, answer=context.day_order, usual="mdy")
    with closing(table.column("id")) as ids:
        rounded = is_rounded_column(text for _, text in ids)
    decimal = "," if table.delimiter == ";" else ""
    yield from table.remarks
    for row in table.rows():
        if isinstance(row, Skipped):
            yield row
            continue
        try:
            yield _post(row, channel, order, rounded, decimal, context)
        except _LeftOut as left_out:
            yield Skipped(row.line, left_out.why)


class _LeftOut(Exception):
    def __init__(self, why: Sentence) -> None:
        self.why = why


def _post(row: Row, channel: str, order: str, rounded: bool, decimal: str, context: Context) -> Post:
    post_id = platform_id(row["id"])
    if not post_id or is_rounded(post_id, column=rounded):
        raise _LeftOut(damaged(row["id"][:60]))
    if any(character.isdigit() for character in row["date"]):
        raise _LeftOut(sentence("These figures are for one day. Export the posts once more and choose Lifetime."))
    found = when(row["published"], order)
    if found is None or found.local is None:
        raise _LeftOut(sentence("“{cell}” is not a day and a time.", cell=row["published"][:60]))
    local = found.local if found.offset is not None else placed(found.local, PACIFIC)
    at = fixed(local.astimezone(context.zone))
    text = row["description"] or row["title"]
    return Post(
        on=at.date(),
        at=at,
        channel=channel,
        format=row["format"],
        text=text,
        url=row["url"],
        read=context.today,
        under=row["page"] or row["account"] or row["username"],
        id=f"{channel}:{post_id}",
        m=_metrics(row, decimal),
        x=_extras(row, text),
    )


def _metrics(row: Row, decimal: str) -> Metrics:
    found: list[tuple[str, Decimal]] = []
    for name in METRICS:
        try:
            value = number(row[name], decimal)
        except NotANumber as odd:
            raise _LeftOut(odd.says) from None
        if value is not None:
            found.append((name, value))
    return tuple(found)


def _extras(row: Row, text: str) -> tuple[tuple[str, str], ...]:
    title = (("Title", row["title"]),) if row["title"] not in ("", text) else ()
    ids = (("Page ID", row["page_id"]), ("Account ID", row["account_id"]), ("Account username", row["username"]))
    return (*title, *((name, value) for name, value in ids if value), *row.extras)
