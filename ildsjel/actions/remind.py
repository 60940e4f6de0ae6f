"""Remind: whose day in a time study is not complete yet. Only they are told, and at most three times a week."""

from __future__ import annotations

from datetime import datetime, timedelta

from ildsjel.actions.log_study_day import NOON
from ildsjel.insight.time_study.plan import is_working
from ildsjel.ledger.study import Participant, open_study
from ildsjel.ledger.study_day import StudyDay
from ildsjel.people.access import Access
from ildsjel.people.person import Person

A_WEEK, MOST = timedelta(days=7), 3


def to_remind(access: Access, *, now: datetime) -> list[Person]:
    """Those to be reminded of today, nobody before noon; each is noted as reminded."""
    local, study = now.astimezone(access.organisation.zone), open_study(access)
    if study is None or local.time() < NOON or not study.runs_on(local.date()) or not is_working(local.date()):
        return []
    participants = Participant.objects.of(access).filter(study=study).select_related("person__login")
    return [p.person for p in participants.order_by("pk") if p.person.left_on is None and _is_due(access, p, now)]


def _is_due(access: Access, participant: Participant, now: datetime) -> bool:
    today = now.astimezone(access.organisation.zone).date()
    days = StudyDay.objects.of(access).filter(participant=participant)
    if days.filter(reminded_at__gt=now - A_WEEK).count() >= MOST:
        return False
    day, _ = days.get_or_create(participant=participant, on=today, defaults={"organisation": access.organisation})
    if day.completed_at or day.reminded_at:
        return False
    day.reminded_at = now
    day.save(update_fields=["reminded_at"])
    return True
