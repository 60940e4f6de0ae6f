"""Start a learning plan: the leader states the hours of each block, from the next Monday."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.offer_plan import offer_plan
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Plan
from ildsjel.insight.answer import Answer
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def start_plan(*, by: Access, answer: Answer, usual: float | None, now: datetime) -> Receipt:
    """States the plan that was offered (see `offer_plan`). Raises Refused where there is nothing to vary, and
    while one is running for the initiative."""
    must(by, LEADER)
    offer = offer_plan(by=by, answer=answer, usual=usual, now=now)
    if offer is None:
        raise Refused(sentence("A learning plan takes a usual week, and room under the ceiling to vary it."))
    blocks = tuple(map(_seconds, offer.blocks))
    today = now.astimezone(by.organisation.zone).date()
    plan = Plan(on=today, initiative=offer.initiative, seconds=_seconds(offer.usual), blocks=blocks)
    return state(by=by, what=plan, now=now)


def _seconds(hours: float) -> Seconds:
    return Seconds(round(hours * 3600))
