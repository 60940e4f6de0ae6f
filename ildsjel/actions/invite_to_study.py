"""Invite to a time study: the others are asked when the leader has logged a week of own days, and not before."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.plan_study import FEWEST_DAYS, leader_is_ready
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.study import Participant, Study, open_study
from ildsjel.people.access import Access
from ildsjel.people.person import Person


def invite_to_study(*, by: Access, link: str, now: datetime) -> Study:
    """The study, which runs from its first day on; the others log at `link`. Raises Refused."""
    must(by, LEADER)
    study = open_study(by)
    if study is None:
        raise Refused(sentence("No time study is planned."))
    if study.invited_at:
        raise Refused(sentence("The others have been asked already."))
    if study.starts_on < now.astimezone(by.organisation.zone).date():
        raise Refused(sentence("Its first day has passed. Call it off, and plan another."))
    if not leader_is_ready(by, study):
        raise Refused(sentence("Log {n} whole days of your own first; then the others can be asked.", n=FEWEST_DAYS))
    study.invited_at, study.link = now, link
    study.save(update_fields=["invited_at", "link"])
    return study


def asked(access: Access, study: Study) -> list[Person]:
    """Those who were asked, the leader left out."""
    others = Participant.objects.of(access).filter(study=study).exclude(person_id=study.planned_by_id)
    return [participant.person for participant in others.select_related("person__login").order_by("pk")]
