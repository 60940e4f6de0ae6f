"""Log a day of a time study: minutes by activity, enquiries one by one, and that the day is complete."""

from __future__ import annotations

from datetime import date, datetime, time

from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.period import DAY
from ildsjel.facts.sentence import sentence
from ildsjel.insight.time_study.activities import EVENTS, NAMES
from ildsjel.insight.time_study.plan import is_working
from ildsjel.ledger.study import Participant, Study, open_study, taking_part
from ildsjel.ledger.study_day import StudyDay, StudyEntry
from ildsjel.ledger.turn import turn
from ildsjel.people.access import Access

NOON, MINUTES_A_DAY = time(12), 24 * 60


def log_minutes(*, by: Access, on: date, activity: str, more: int, now: datetime) -> None:
    """Adds minutes to what an activity took on the day (takes them off, where `more` is negative); an event is kept
    by itself. Raises Refused."""
    with turn():
        day = _day(by, on, now)
        if activity not in NAMES:
            raise Refused(sentence("Nothing here is called “{key}”.", key=activity))
        rows = StudyEntry.objects.of(by).filter(day=day)
        if sum(rows.values_list("minutes", flat=True)) + more > MINUTES_A_DAY:
            raise Refused(sentence("That is more than a day holds."))
        if activity in EVENTS:
            if more > 0:
                StudyEntry.objects.create(organisation=by.organisation, day=day, activity=activity, minutes=more)
            return
        entry, _ = rows.get_or_create(
            activity=activity, defaults={"organisation": by.organisation, "day": day, "minutes": 0}
        )
        entry.minutes = max(0, entry.minutes + more)
        entry.save(update_fields=["minutes"])


def take_out(*, by: Access, on: date, entry: int, now: datetime) -> None:
    """Takes an event out of the day again."""
    with turn():
        StudyEntry.objects.of(by).filter(day=_day(by, on, now), pk=entry, activity__in=EVENTS).delete()


def complete(*, by: Access, on: date, now: datetime, is_complete: bool = True) -> None:
    """Says that everything of the day is in, or that it is not after all. Raises Refused."""
    with turn():
        day = _day(by, on, now)
        day.completed_at = now if is_complete else None
        day.save(update_fields=["completed_at"])


def keep_own(*, by: Access, keeps: bool) -> None:
    """Whether the person's minutes become their own log when the study ends, instead of being deleted."""
    study = open_study(by)
    Participant.objects.of(by).filter(study=study, person=by.person).update(keeps=keeps)


def may_log(study: Study, participant: Participant, on: date, now: datetime) -> bool:
    """Whether the day is open to this person at `now` (in the organisation's zone): the same day, or until noon of
    the next; for the leader from when the study was planned, for the others while it runs."""
    today = now.date()
    is_same_day = on == today or (on == today - DAY and now.time() < NOON)
    is_leader = participant.person_id == study.planned_by_id
    begun = study.planned_at.astimezone(now.tzinfo).date()
    return is_same_day and (study.runs_on(on) or (is_leader and begun <= on < study.starts_on))


def unfinished(access: Access, study: Study, participant: Participant, now: datetime) -> date | None:
    """The working day the person can still complete and has not; yesterday's before today's."""
    days = [
        day for day in (now.date() - DAY, now.date()) if is_working(day) and may_log(study, participant, day, now)
    ]
    done = StudyDay.objects.of(access).filter(participant=participant, on__in=days).exclude(completed_at=None)
    return next(iter(sorted(set(days) - set(done.values_list("on", flat=True)))), None)


def _day(by: Access, on: date, now: datetime) -> StudyDay:
    must(by, DOERS)
    now = now.astimezone(by.organisation.zone)
    study = open_study(by)
    participant = taking_part(by, study) if study else None
    if study is None or participant is None:
        raise Refused(sentence("No time study is under way that you take part in."))
    if not may_log(study, participant, on, now):
        raise Refused(sentence("That day is closed: a day is logged while it is fresh, until noon the day after."))
    day, _ = StudyDay.objects.of(by).get_or_create(
        participant=participant, on=on, defaults={"organisation": by.organisation}
    )
    return day
