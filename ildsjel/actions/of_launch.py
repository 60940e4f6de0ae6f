"""What the acts on a launch share: where they are kept, the launch itself, what is missing, and the decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.right import Refused
from ildsjel.facts.launching import Must
from ildsjel.facts.learned import Decision
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.launch import KEY
from ildsjel.insight.launches import Planned
from ildsjel.ledger.launches import plan_of, readings_of
from ildsjel.people.access import Access

SOURCE = "launch"


def today_of(by: Access, now: datetime) -> date:
    """The organisation's day."""
    return now.astimezone(by.organisation.zone).date()


def the_launch(by: Access, launch: str, today: date) -> Planned:
    """The launch with this key; Refused where there is none, or it is called off."""
    found = plan_of(by, launch, today)
    if found is None:
        raise Refused(sentence("There is no such plan here."))
    return found


def the_work(by: Access, launch: str, must: str, today: date) -> Must:
    """A piece of its work that has not been cut."""
    found = next((one for one in the_launch(by, launch, today).work if one.key == must), None)
    if found is None:
        raise Refused(sentence("There is no such work in the plan."))
    return found


def all_in_place(missing: Iterable[tuple[bool, Sentence]]) -> None:
    """Raises Refused with everything that is missing, at once; each comes with whether it is."""
    if named := tuple(says for is_missing, says in missing if is_missing):
        raise Refused(sentence("It can be kept when this is in place: {missing}.", missing=named))


def change(by: Access, launch: str, because: str, today: date) -> Decision:
    """The decision to change a launch, with how it stood before."""
    found = next((one for one in readings_of(by, today) if one.plan.launch.key == launch), None)
    share = found.readiness if found else None
    return Decision(
        on=today,
        question=KEY,
        choice="change",
        because=because.strip(),
        initiative=launch,
        status="short" if found and found.missing else "ready",
        by=by.key,
        id=uuid4().hex,
        m=(("readiness", Decimal(repr(round(share, 6)))),) if share is not None else (),
    )
