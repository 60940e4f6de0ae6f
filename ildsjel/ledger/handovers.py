"""Plans for handing over, as far as they are the reader's to see."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.hands import Handover, HandoverTask
from ildsjel.insight.few_hands.handing_over import Plan, plans
from ildsjel.ledger.doing import is_on_here
from ildsjel.ledger.line import line_of
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def handovers_of(access: Access, today: date) -> tuple[Plan, ...]:
    """Whole for the nearest leader and the one who hands over; for those who take over, what is with them. None while
    it is off."""
    if not is_on_here(access, today):
        return ()
    every = plans(facts_of(access, Handover), facts_of(access, HandoverTask))
    led = line_of(access, today) if access.leads else frozenset()
    found = (one if one.handover.who in led | {access.key} else one.only(access.key) for one in every)
    return tuple(one for one in found if one.tasks)


def handover_of(access: Access, key: str, today: date) -> Plan | None:
    """The plan with this key, if it is the reader's to see."""
    return next((one for one in handovers_of(access, today) if one.handover.key == key), None)
