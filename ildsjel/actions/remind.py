"""Remind: whose day in a time study is not complete yet. Only they are told."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.log_study_day import NOON
from ildsjel.insight.time_study.plan import is_working
from ildsjel.ledger.study import Participant, open_study
from ildsjel.ledger.study_day import complete_days
from ildsjel.people.access import Access
from ildsjel.people.person import Person


def to_remind(access: Access, *, now: datetime) -> list[Person]:
    """Those to be reminded of today, nobody before noon."""
    local, study = now.astimezone(access.organisation.zone), open_study(access)
    today = local.date()
    if study is None or local.time() < NOON or not study.runs_on(today) or not is_working(today):
        return []
    participants = Participant.objects.of(access).filter(study=study, person__left_on=None)
    everybody = participants.select_related("person__login").order_by("pk")
    return [p.person for p in everybody if today not in complete_days(access, p)]
