"""A person's own day: their entries, and what the day and the week come to. Only ever for that person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Sum

from ildsjel.facts.happened import Time
from ildsjel.facts.period import DAY, monday
from ildsjel.facts.stated import Backing
from ildsjel.facts.text import read_line
from ildsjel.ledger import time
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.sums import PersonDay
from ildsjel.people.access import Access


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry and the receipt that takes it back; `ends` is None where no hour is known."""

    fact: Time
    receipt: int
    own: bool

    @property
    def ends(self) -> datetime | None:
        """When the work ended."""
        return self.fact.at + timedelta(seconds=self.fact.seconds) if self.fact.at else None


@dataclass(frozen=True, slots=True)
class OwnDay:
    """What a person sees of their own log: today's entries, and the seconds of the day and the week."""

    entries: tuple[Entry, ...]
    today: int
    week: int
    backing: Backing | None


def day_of(access: Access, now: datetime) -> OwnDay:
    """The person's own day; `now` carries the organisation's offset."""
    day = now.date()
    sums = _sums(access, day)
    return OwnDay(
        entries=tuple(_entries(access, day)),
        today=sums.get(day, 0),
        week=sum(seconds for on, seconds in sums.items() if on >= monday(day)),
        backing=_backing(access, day),
    )


def logged_days(access: Access) -> int:
    """How many days the person has something in the log."""
    return PersonDay.objects.of(access).filter(who=access.person).values("on").distinct().count()


def _sums(access: Access, day: date) -> dict[date, int]:
    rows = PersonDay.objects.of(access).filter(who=access.person, on__gt=day - 7 * DAY, on__lte=day)
    return dict(rows.values_list("on").annotate(total=Sum("seconds")))


def _entries(access: Access, day: date) -> list[Entry]:
    resolver = Resolver(access)
    rows = time.Time.objects.of(access).current().filter(who=access.person, on=day)
    found = rows.select_related("receipt").order_by("-at", "-pk")
    return [
        Entry(fact_of(row, resolver, resolved=True), row.receipt_id, row.receipt.source == "six_minutes")
        for row in found
    ]


def _backing(access: Access, day: date) -> Backing | None:
    """What the leader has set aside for this person now."""
    rows = Statement.objects.of(access).current().filter(kind="backing", on__lte=day).order_by("on", "pk")
    stated = [read_line(line) for line in rows.values_list("line", flat=True)]
    own = [b for b in stated if isinstance(b, Backing) and b.who == access.key]
    return own[-1] if own and own[-1].seconds and (own[-1].until is None or own[-1].until >= day) else None
