"""Plan a time study: why, who takes part, and which days; nobody else is asked yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction

from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.period import Period
from ildsjel.facts.sentence import sentence
from ildsjel.insight.time_study.groups import LEAST
from ildsjel.insight.time_study.plan import MOST_DAYS, stretch
from ildsjel.ledger.study import Participant, Study, open_study
from ildsjel.ledger.study_day import complete_days
from ildsjel.people.access import Access
from ildsjel.people.person import Person
from ildsjel.people.switch import Feature, is_on

FEWEST_DAYS = 5


def plan_study(
    *,
    by: Access,
    purpose: str,
    people: Sequence[str],
    days: int,
    starts_on: date,
    again_on: date | None = None,
    now: datetime,
) -> Study:
    """A study of `days` working days, in one stretch, or half of them from `again_on`. `people` are keys; the leader
    takes part. Raises Refused."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    if not is_on(by.organisation, Feature.TIME_STUDY, today):
        raise Refused(sentence("Record first why, how and with whom you have discussed it. It is done under Rules."))
    if open_study(by):
        raise Refused(sentence("There is a time study already. It must end, or be called off, before another one."))
    if not purpose.strip():
        raise Refused(sentence("Write in one sentence what you need to know."))
    if starts_on <= today:
        raise Refused(sentence("Let it start on a day that lies ahead."))
    stretches = _stretches(days, starts_on, again_on)
    members = _members(by, people)
    try:
        with transaction.atomic():
            return _kept(by, purpose, stretches, members, now)
    except IntegrityError:
        raise Refused(
            sentence("There is a time study already. It must end, or be called off, before another one.")
        ) from None


def call_off(*, by: Access, now: datetime) -> None:
    """Ends a study without a result; every minute in it is deleted."""
    must(by, LEADER)
    found = open_study(by)
    if found:
        end(by, found, now)


def end(access: Access, study: Study, now: datetime) -> None:
    """Closes a study: who took part, their days and their minutes are deleted."""
    with transaction.atomic():
        study.closed_at = now
        study.save(update_fields=["closed_at"])
        Participant.objects.of(access).filter(study=study).delete()


def leader_is_ready(access: Access, study: Study) -> bool:
    """Whether the leader has logged a working week of own days, which comes before anybody else is asked."""
    own = Participant.objects.of(access).filter(study=study, person_id=study.planned_by_id).first()
    return own is not None and len(complete_days(access, own)) >= FEWEST_DAYS


def _stretches(days: int, starts_on: date, again_on: date | None) -> tuple[Period, ...]:
    if days < FEWEST_DAYS:
        raise Refused(sentence("Let it last {n} working days at least.", n=FEWEST_DAYS))
    first = stretch(starts_on, days if again_on is None else (days + 1) // 2)
    if again_on is None:
        found: tuple[Period, ...] = (first,)
    elif again_on <= first.end:
        raise Refused(sentence("The second stretch must start after the first, which ends {day}.", day=first.end))
    else:
        found = (first, stretch(again_on, days // 2))
    if sum(map(len, found)) > MOST_DAYS:
        raise Refused(
            sentence(
                "A time study lasts {most} days at most, days off counted. Choose fewer working days.",
                most=MOST_DAYS,
            )
        )
    return found


def _members(by: Access, people: Sequence[str]) -> list[Person]:
    here = Person.objects.filter(organisation=by.organisation, left_on=None)
    members = list(here.filter(key__in={*people, by.key}))
    if len(members) < LEAST:
        raise Refused(
            sentence("It takes four people, you among them, so that nobody can be worked out of the answer.")
        )
    return members


def _kept(by: Access, purpose: str, stretches: tuple[Period, ...], members: list[Person], now: datetime) -> Study:
    again = stretches[1] if len(stretches) > 1 else None
    study = Study.objects.create(
        organisation=by.organisation,
        purpose=purpose.strip(),
        starts_on=stretches[0].start,
        ends_on=stretches[0].end,
        again_on=again.start if again else None,
        again_until=again.end if again else None,
        length=sum(map(len, stretches)),
        planned_by=by.person,
        planned_at=now,
    )
    Participant.objects.bulk_create(
        Participant(organisation=by.organisation, study=study, person=person) for person in members
    )
    return study
