"""How long until we know: worked out by the clock, and looked up by what it rests on; else when it is asked for."""

from __future__ import annotations

from hashlib import sha256

from ildsjel.facts.book import Ahead, Book
from ildsjel.insight.enough_time.forecast import as_now, by_plan
from ildsjel.insight.enough_time.gather import gathered, terms_of
from ildsjel.insight.enough_time.path import Path, Terms, Weeks, path

TOO_SOON = ("weeks", "hours")
"""What may be missing that no forecast is made of."""


def ahead(book: Book, weeks: Weeks, terms: Terms, found: Path) -> Ahead:
    """Weeks until something can be said, as now and by the learning plan: what was kept, where it is of the same."""
    kept = book.ahead.get(digest(weeks, terms, found))
    return kept or Ahead(as_now(weeks, terms), by_plan(weeks, terms, found.plan))


def all_ahead(book: Book) -> dict[str, Ahead]:
    """Of every initiative of which nothing can be said yet and a forecast can be made, by what it rests on."""
    told = {}
    for worked in gathered(book):
        terms = terms_of(book, worked)
        found = path(worked.weeks, terms)
        if found.spoken.status == "cannot" and found.spoken.why not in TOO_SOON:
            told[digest(worked.weeks, terms, found)] = ahead(book, worked.weeks, terms, found)
    return told


def digest(weeks: Weeks, terms: Terms, found: Path) -> str:
    """What a forecast rests on, in 64 letters: the weeks, the terms and the plan."""
    return sha256(repr((weeks, terms, found.plan)).encode()).hexdigest()
