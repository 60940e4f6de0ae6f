"""State: the leader says what holds from a day on: a ceiling, a rate, hours, a goal, backing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.kinds import Stated
from ildsjel.facts.learning_plan import last_day
from ildsjel.facts.sentence import Name, sentence
from ildsjel.facts.stated import Plan
from ildsjel.ledger.plans import running_plan
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def state(*, by: Access, what: Stated, now: datetime) -> Receipt:
    """Keeps a statement in the name of the leader who makes it. Raises Refused for another plan for an initiative
    whose learning plan is running: it would end that without a word."""
    must(by, LEADER)
    if isinstance(what, Plan) and what.seconds:
        _refuse_while_running(by, what.initiative, now)
    signed = replace(what, by=by.key, id=what.id or uuid4().hex)
    return receive(by=by, facts=[signed], source="statement", now=now)


def _refuse_while_running(by: Access, initiative: str, now: datetime) -> None:
    running = running_plan(by, initiative, now.astimezone(by.organisation.zone).date())
    if running:
        raise Refused(
            sentence(
                "A learning plan is running for {initiative} already. It ends on {day}.",
                initiative=Name("initiative", initiative),
                day=last_day(running.plan),
            )
        )
