"""Stop a learning plan before it ends by itself: a plan of nothing takes its place."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.state import state
from ildsjel.facts.happened import Seconds
from ildsjel.facts.sentence import Name, sentence
from ildsjel.facts.stated import Plan
from ildsjel.ledger.plans import running_plan
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def stop_plan(*, by: Access, initiative: str, now: datetime) -> Receipt:
    """States that the plan is over. Raises Refused where none is running."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    if running_plan(by, initiative, today) is None:
        raise Refused(
            sentence("No learning plan is running for {initiative}.", initiative=Name("initiative", initiative))
        )
    return state(by=by, what=Plan(on=today, initiative=initiative, seconds=Seconds(0)), now=now)
