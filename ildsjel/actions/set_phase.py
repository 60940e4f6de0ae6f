"""Set phase: an initiative starts, goes on and ends; what is missing is said all at once."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.write_charter import CHARTER
from ildsjel.facts.charter import Phase
from ildsjel.facts.sentence import sentence
from ildsjel.insight.initiative import DRAFT, EARLY, ENDING, LAUNCH, RUNNING, Standing, cannot_go_on, cannot_start
from ildsjel.ledger.initiatives import standing_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

AFTER = {
    DRAFT: (EARLY,),
    EARLY: (LAUNCH, RUNNING, ENDING),
    LAUNCH: (RUNNING, ENDING),
    RUNNING: (LAUNCH, ENDING),
    ENDING: (RUNNING,),
}
"""The phases that can follow each."""


def set_phase(*, by: Access, initiative: str, phase: str, because: str = "", now: datetime) -> Receipt:
    """Puts the initiative into a phase from today on.

    Raises Refused, naming everything at once, where it cannot start or cannot go on past its early phase yet.
    """
    must(by, LEADER)
    if initiative not in {one.key for one in open_house(by).initiatives}:
        raise Refused(sentence("There is no such initiative here."))
    found = standing_of(by, initiative, now)
    if phase not in AFTER[found.phase]:
        raise Refused(sentence("The initiative cannot go there from where it is."))
    _refuse_unready(found, phase)
    fact = Phase(
        on=now.astimezone(by.organisation.zone).date(),
        initiative=initiative,
        phase=phase,
        because=because.strip(),
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[fact], source=CHARTER, now=now)


def _refuse_unready(found: Standing, phase: str) -> None:
    if phase == EARLY and found.to_start:
        raise Refused(cannot_start(found.to_start))
    if phase in (LAUNCH, RUNNING) and found.to_go_on:
        raise Refused(cannot_go_on(found.to_go_on))
