"""Review: every question asked at once, as the asker may see the answers; behind every surface."""

from __future__ import annotations

from datetime import datetime

from ildsjel.facts.period import Period
from ildsjel.insight.answer import Answer
from ildsjel.insight.concerned import concerned
from ildsjel.insight.privacy import Viewer, shown_to
from ildsjel.insight.questions import ask_all
from ildsjel.ledger.open_book import open_book
from ildsjel.people.access import Access
from ildsjel.people.look import leave_looks
from ildsjel.people.sharing import Sharing

WEEKS = 4


def review(*, by: Access, period: Period, now: datetime, leaves_trace: bool = True) -> tuple[Answer, ...]:
    """The answers for a period, most urgent first, with nothing in them that `by` may not see.

    Those whose time is shown closely get a Look, unless it is they themselves who look (`leaves_trace`).
    """
    viewer = viewer_of(by)
    asked = ask_all(open_book(by, period, now=now))
    shown = tuple(shown_to(answer, viewer) for answer in asked)
    if leaves_trace and by.person:
        seen = {a.key: concerned(a, s, viewer) for a, s in zip(asked, shown, strict=True)}
        leave_looks(by, seen, now.astimezone(by.organisation.zone).date())
    return shown


def usual_period(by: Access, now: datetime) -> Period:
    """The last four weeks, today included."""
    return Period.weeks_to(now.astimezone(by.organisation.zone).date(), WEEKS)


def viewer_of(by: Access) -> Viewer:
    """The asker as the privacy rules know them."""
    open_shares = Sharing.objects.filter(organisation=by.organisation, viewer=by.person, until=None)
    shares = open_shares.values_list("person__key", flat=True) if by.person else ()
    return Viewer(by.key, by.roles, frozenset(shares))
