"""Whose digest is due: those who have been told what is kept, have not said no, and are not in a time study now."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.write_to import week_of
from ildsjel.facts.period import DAY, WEEK, Period
from ildsjel.insight.unused import LETTER
from ildsjel.ledger.off import off_things
from ildsjel.ledger.study import Participant, open_study
from ildsjel.people.access import Access
from ildsjel.people.person import Person


def to_write_to(access: Access, *, now: datetime) -> list[Person]:
    """Everybody whose digest is due this week; nobody, where the letter is off. Whoever logs in a time study this
    week may have to be reminded of a day, which is more urgent; they hear of both weeks in the next."""
    if LETTER in off_things(access, week_of(access, now)):
        return []
    people = Person.objects.filter(organisation=access.organisation, left_on=None, no_letters_since=None)
    here = people.exclude(mail="").exclude(told_at=None).exclude(pk__in=_studying(access, now))
    return list(here.select_related("login").order_by("pk"))


def _studying(access: Access, now: datetime) -> list[int]:
    monday, study = week_of(access, now), open_study(access)
    if study is None or not any(study.runs_on(day) for day in Period(monday, monday + WEEK - DAY).days()):
        return []
    return list(Participant.objects.of(access).filter(study=study).values_list("person_id", flat=True))
