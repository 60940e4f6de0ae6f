"""Close a time study: what it found is kept as facts, and the minutes it rests on are deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from django.db import transaction
from django_tasks import task

from ildsjel.actions.log_study_day import NOON
from ildsjel.actions.plan_study import end
from ildsjel.actions.receive import receive
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.period import DAY, Period
from ildsjel.insight.time_study.result import Diary, Entry, result
from ildsjel.ledger.message import Message
from ildsjel.ledger.study import Participant, Study, open_study
from ildsjel.ledger.study_day import StudyDay, StudyEntry
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation

SOURCE, OWN_SOURCE = "time_study", "study_minutes"
OWN_CHANNEL = {"email": "email", "phone": "phone", "press": "press", "releases": "press", "meetings": "meetings"}
"""Where minutes a person keeps go, of the activities that are one channel."""


@task()
def close_studies(now: str) -> None:
    """Closes what is over, in every organisation, when the clock says so."""
    for firm in Organisation.objects.all():
        close_study(installation(firm), now=datetime.fromisoformat(now))


def close_study(access: Access, *, now: datetime) -> bool:
    """Closes the organisation's study if its last day has been open for long enough; whether it did."""
    study = open_study(access)
    if study is None or now < _closes_at(study, access):
        return False
    with transaction.atomic():
        if study.invited_at:
            _keep_result(access, study, now)
            _keep_own(access, study, now)
        end(access, study, now)
    return True


def _closes_at(study: Study, access: Access) -> datetime:
    """At noon after the last day, when nobody can log it any more."""
    return datetime.combine(study.last_day + DAY, NOON, access.organisation.zone).astimezone(UTC)


def _keep_result(access: Access, study: Study, now: datetime) -> None:
    today = now.astimezone(access.organisation.zone).date()
    by = study.planned_by.key if study.planned_by else ""
    found = result(_diary(access, study), on=today, by=by, name=f"study:{study.pk}")
    if found:
        receive(by=access, facts=found, source=SOURCE, now=now)


def _diary(access: Access, study: Study) -> Diary:
    participants = list(Participant.objects.of(access).filter(study=study).select_related("person"))
    days = StudyDay.objects.of(access).filter(participant__study=study).select_related("participant__person")
    own = [day for day in days if study.runs_on(day.on)]
    who = {day.pk: (day.participant.person.key, day.on) for day in own}
    entries = StudyEntry.objects.of(access).filter(day__in=own).order_by("pk")
    return Diary(
        entries=tuple(Entry(*who[entry.day_id], entry.activity, entry.minutes) for entry in entries),
        complete=frozenset(who[day.pk] for day in own if day.completed_at),
        people=len(participants),
        over=Period(study.starts_on, study.last_day),
        counts=_sent(access, study, participants),
    )


def _sent(access: Access, study: Study, participants: Iterable[Participant]) -> dict[str, int]:
    """Messages each has sent while it ran; nothing unless it is known of all of them."""
    keys = {participant.person_id: participant.person.key for participant in participants}
    sent: defaultdict[str, int] = defaultdict(int)
    rows = (
        Message.objects.of(access)
        .current()
        .filter(on__range=(study.starts_on, study.last_day), way="out", automatic=False, who__in=keys)
    )
    for who in rows.values_list("who", flat=True):
        sent[keys[who]] += 1
    return dict(sent) if len(sent) == len(keys) else {}


def _keep_own(access: Access, study: Study, now: datetime) -> None:
    """Minutes of those who want to keep them become their own entries, under a receipt of their own."""
    for participant in Participant.objects.of(access).filter(study=study, keeps=True).select_related("person"):
        person = participant.person
        rows = StudyEntry.objects.of(access).filter(day__participant=participant, minutes__gt=0).select_related("day")
        entries = [
            Time(
                on=row.day.on,
                seconds=Seconds(row.minutes * 60),
                who=person.key,
                channel=OWN_CHANNEL.get(row.activity, ""),
                under=row.activity,
                id=f"log:{uuid4().hex}",
            )
            for row in rows.order_by("day__on", "pk")
        ]
        if entries:
            receive(by=Access(person, access.organisation, person.roles), facts=entries, source=OWN_SOURCE, now=now)
