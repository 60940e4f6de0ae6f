"""Switch on: what is linked to persons, once the leader has recorded why, how and with whom it was discussed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from django.db import transaction

from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.doing import forget_doing
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role
from ildsjel.people.switch import Feature, Switch, With, switch_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is recorded before anything is switched on: the first two phases of a control measure at work."""

    need: str
    consequences: str
    purpose: str
    design: str
    duration: str
    discussed_on: date
    said: str = ""


def switch_on(*, by: Access, feature: str, record: Record, now: datetime) -> Switch:
    """Switches it on from today; an earlier record is closed. Raises Refused."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    texts = [getattr(record, field.name) for field in fields(record) if field.name not in ("discussed_on", "said")]
    if not all(text.strip() for text in texts):
        raise Refused(sentence("Write a sentence for each; it is what the others will read."))
    if record.discussed_on > today:
        raise Refused(sentence("The discussion has not taken place yet. Record it when it has."))
    with transaction.atomic():
        Switch.objects.filter(organisation=by.organisation, feature=feature, off_on=None).update(off_on=today)
        return Switch.objects.create(
            organisation=by.organisation,
            feature=feature,
            discussed_with=With.REPRESENTATIVE if has_representative(by) else With.STAFF,
            recorded_by=by.person,
            recorded_on=today,
            **asdict(record),
        )


def evaluate(*, by: Access, feature: str, evaluation: str, now: datetime) -> None:
    """The fourth phase: what came of it, and whether it goes on; it then holds for another half year."""
    must(by, LEADER)
    found = switch_of(by.organisation, feature)
    if found is None or not evaluation.strip():
        raise Refused(sentence("Write what came of it, and whether it shall go on."))
    found.evaluation, found.evaluated_on = evaluation.strip(), now.astimezone(by.organisation.zone).date()
    found.save(update_fields=["evaluation", "evaluated_on"])


def switch_off(*, by: Access, feature: str, now: datetime) -> None:
    """Switches it off; the record stays to be read, and what was worked out of persons is deleted."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    Switch.objects.filter(organisation=by.organisation, feature=feature, off_on=None).update(off_on=today)
    if feature == Feature.FEW_HANDS:
        forget_doing(by)


def has_representative(by: Access) -> bool:
    """Whether somebody speaks for the employees here; else it is discussed with all of them."""
    here = Person.objects.filter(organisation=by.organisation, left_on=None)
    return here.filter(role=Role.REPRESENTATIVE).exists()
