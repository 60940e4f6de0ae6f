"""What is kept of sums is what they come to, worked out again from every entry."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from ildsjel.facts.period import Period
from ildsjel.insight.gather import gather
from ildsjel.ledger import message, time
from ildsjel.ledger.open_book import open_book
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.resum import resum
from ildsjel.ledger.retell import retell
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.sums import PersonDay
from ildsjel.people.access import Access

OSLO = ZoneInfo("Europe/Oslo")


def assert_sums_hold(access: Access, period: Period, now: datetime, *, is_whole: bool = True) -> None:
    """What is kept is what it comes to when worked out again; and what plain facts come to, as long as nobody's times
    of day have been erased (`is_whole`)."""
    resolver = Resolver(access)
    models = (time.Time, message.Message, Statement)
    rows = [row for model in models for row in model.objects.of(access).current().order_by("on", "pk")]
    facts = [fact_of(row, resolver, resolved=True) for row in rows]
    house, kept = open_house(access), sums(open_book(access, period, now=now))
    if is_whole:
        things = [*house.initiatives, *house.channels, *house.kinds, *house.members]
        assert kept == sums(gather([*things, *facts], now=now.astimezone(OSLO), period=period))
    by_person = person_days(access)
    resum(access, {fact.on for fact in facts})
    retell(access)
    assert kept == sums(open_book(access, period, now=now))
    assert by_person == person_days(access)


def person_days(access: Access) -> list[tuple]:
    """Everybody's days, with all that is kept of them."""
    rows = PersonDay.objects.of(access).order_by("on", "who", "label")
    return list(rows.values_list("on", "who", "label", "seconds", "entries", "timed", "same_day", "lag"))


def sums(book):
    """The ready-made sums of a book."""
    return (
        sorted(book.days, key=repr),
        [(day.on, sorted(zip(*day[1:], strict=True))) for day in book.attendance],
        sorted(book.crew, key=repr),
        sorted(book.talk, key=repr),
    )
