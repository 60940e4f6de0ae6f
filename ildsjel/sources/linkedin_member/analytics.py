"""A member's own analytics: five or six sheets, of a period, of days, of posts and of those who follow."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from itertools import islice

from ildsjel.facts.happened import Extras
from ildsjel.facts.key import content_key
from ildsjel.sources.columns import Layout, plain
from ildsjel.sources.daily import DAYS, Series, daily, figure
from ildsjel.sources.dates import when
from ildsjel.sources.decoding import beginning_of, encoding_of, lines_of
from ildsjel.sources.header import has_table
from ildsjel.sources.linkedin_member.names import FIGURES
from ildsjel.sources.linkedin_member.top_posts import TOP, read_top_posts
from ildsjel.sources.measures import slug
from ildsjel.sources.numbers import NotANumber, number
from ildsjel.sources.posts import whole
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped
from ildsjel.sources.row import Row
from ildsjel.sources.table import tables

_COUNTS = "linkedin_member"
_NAMES = {plain(said): name for name, names in FIGURES.items() for said in names}
_BY_DAY = Layout(names={"day": DAYS}, needed=("day",), dated="day")
_GROUPS = Layout(
    names={
        "group": (
            "Top Demographics",
            "Topp demografi",
            "Demografi",
            "Toppdemografi",
            "Wichtigste demografische Daten",
        ),
        "value": ("Value", "Verdi", "Värde", "Wert"),
        "share": ("Percentage", "Prosent", "Prosentandel", "Procent", "Prozentsatz", "Prozent"),
    },
    needed=("group", "value", "share"),
)
_OVERALL = frozenset(
    map(plain, ("Overall Performance", "Samlet resultat", "Övergripande resultat", "Gesamtleistung"))
)
_REACHED = frozenset(map(plain, ("Members reached", "Medlemmer nådd", "Nådde medlemmer", "Nådda medlemmar")))
_FOLLOWERS = re.compile(
    r"(?:total followers on|totalt antall følgere (?:den|per)?|follower insgesamt am|totalt antal följare den)\s*"
    r"([\d./-]+):?",
    re.IGNORECASE,
)
_SHEET = re.compile(
    r"^# ---- (DISCOVERY|ENGAGEMENT|TOP POSTS|FOLLOWERS|(?:AUDIENCE |CONTENT )?DEMOGRAPHICS)\s*$", re.M
)
_WHOSE = re.compile(r"AggregateAnalytics_(.{1,80}?)_[0-9]{4}-[0-9]{2}-[0-9]{2}", re.IGNORECASE)
_NEAR, _KEY = 3000, 15


def is_analytics(head: Head) -> bool:
    """Are these the sheets of a member's analytics, or that of the top posts alone?"""
    text = beginning_of(head).lstrip("\ufeff")
    first = re.split(r"[,;\t\r\n]", text, maxsplit=1)[0].strip('"')
    is_overall = plain(first) in _OVERALL
    return is_overall or len(set(_SHEET.findall(text))) > 1 or has_table(head, TOP)


def read_analytics(data: Data, context: Context) -> Iterator[Found]:
    """Figures of the member by the day, the top posts, and how the public is spread."""
    series = Series("linkedin", account=whose(data.name), usual="mdy", counts=_COUNTS, names=_of_member)
    end = context.today
    for day, name, text, x in _loose(data, context):
        end = day
        value = _count(text)
        if value is not None:
            yield series.figure(day, name, value, context.today, x)
    for table in tables(data, _BY_DAY):
        yield from daily(table, context, series)
    yield from read_top_posts(data, context)
    yield from _spread(data, series, end, context)


def whose(name: str) -> str:
    """A key of the member the file's name tells of: figures of two must not be taken for one's."""
    member = _WHOSE.search(name)
    return content_key("member", member[1].casefold())[:_KEY] if member else ""


def _of_member(heading: str) -> str:
    return f"Member {_NAMES.get(plain(heading), heading).lower()}"


def _loose(data: Data, context: Context) -> Iterator[tuple[date, str, str, Extras]]:
    """What stands beside a title rather than in a table: who was reached in the period, and how many follow."""
    period, ends = "", None
    with closing(lines_of(data, encoding_of(data))) as lines:
        try:
            for cells in islice(csv.reader(lines), _NEAR):
                said = [cell.strip() for cell in cells if cell.strip()]
                if len(said) != 2:
                    continue
                title, text = said
                total = _FOLLOWERS.match(title)
                on = when(total[1], context.day_order or "mdy") if total else None
                if plain(title) in _OVERALL:
                    period = text
                    ends = when(text.rpartition(" - ")[2], context.day_order or "mdy")
                elif plain(title) in _REACHED and ends:
                    yield ends.day, "member_reach_by_period", text, (("Period", period),)
                elif on:
                    yield on.day, "member_followers", text, ()
        except csv.Error:
            return


def _count(text: str) -> Decimal | None:
    try:
        return number(text)
    except NotANumber:
        return None


def _spread(data: Data, series: Series, end: date, context: Context) -> Iterator[Found]:
    """Shares in per cent by title, place, trade; `< 1%` says too little to be a figure."""
    for table in tables(data, _GROUPS):
        of_what = "of content " if any("content" in note.casefold() for note in table.above) else ""
        for row in table.rows():
            if isinstance(row, Skipped):
                yield row
            elif not row["share"].lstrip().startswith("<"):
                yield from _share(row, of_what, series, end, context)


def _share(row: Row, of_what: str, series: Series, end: date, context: Context) -> Iterator[Found]:
    value = figure(row["group"], row["share"])
    if isinstance(value, Decimal):
        share = whole(value * 100) if value <= 1 and not row["share"].endswith("%") else value
        name = slug(f"member percent {of_what}by {row['group']}")
        yield series.figure(end, name, share, context.today, ((row["group"], row["value"]),))
    elif value is not None:
        yield Skipped(row.line, value)
