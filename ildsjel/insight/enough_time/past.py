"""What was said week by week: also before something changed, and that it had."""

from __future__ import annotations

from collections.abc import Iterator

from ildsjel.facts.book import Book
from ildsjel.insight.answer import Said
from ildsjel.insight.enough_time.gates import FIRST
from ildsjel.insight.enough_time.gather import Worked, earlier, terms_of
from ildsjel.insight.enough_time.path import Path, path


def said(book: Book, worked: Worked, found: Path) -> Iterator[Said]:
    """What was said each week from the eighth; after something was said to have changed, that it had, until eight
    weeks are over. No later week changes what one said."""
    before = [(older, path(older.weeks, terms_of(book, older))) for older in earlier(book, worked.key)]
    for n, (read, along) in enumerate([*before, (worked, found)]):
        if n:
            for monday in read.mondays[: FIRST - 1]:
                yield Said(week=monday, status="changed", shown="changed")
        for week in along.weeks:
            if week.number >= FIRST:
                yield Said(week=read.mondays[week.number - 1], status=week.status, shown=week.shown)
