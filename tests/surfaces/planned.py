"""A firm whose hours have been too alike to tell how much is enough."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from ildsjel.actions.receive import receive
from ildsjel.facts.period import monday
from ildsjel.facts.text import read
from tests.cast import Cast

WEEKS = 20


def work_alike(cast: Cast, *people: str) -> None:
    """Eight hours a week of the people together on daily running, for twenty weeks, and five orders each week."""
    now = timezone.now()
    first = monday(now.astimezone(cast.organisation.zone).date()) - timedelta(weeks=WEEKS)
    lines = [f"{first} rate key_employee 600 id=r1", f"{first} worth bestilling 500 id=w1"]
    for week in range(WEEKS):
        on, minutes = first + timedelta(weeks=week), 8 * 60 // len(people)
        lines += [
            f"{on} time {who} {minutes // 60}h{minutes % 60:02} facebook dialogue id={who}{week}" for who in people
        ]
        lines.append(f"{on + timedelta(days=1)} outcome bestilling {4 + week % 3} channel=facebook id=o{week}")
    receive(by=cast.kari, facts=list(read(lines)), source="facts", now=now)
