"""What is out of sight, since nobody uses it and nobody keeps it."""

from __future__ import annotations

from datetime import date

from ildsjel.facts.keeping import Keep
from ildsjel.insight.unused import Idle, idle
from ildsjel.insight.unused_fields import FORMS, idle_fields
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.use import first_used, last_used
from ildsjel.people.access import Access


def idle_things(access: Access, today: date) -> tuple[Idle, ...]:
    """The pages, papers and letters that are listed or off."""
    return idle(last_used(access), first_used(access), facts_of(access, Keep), today)


def off_things(access: Access, today: date) -> frozenset[str]:
    """Those that are off, by name."""
    return frozenset(one.thing for one in idle_things(access, today) if one.is_off)


def off_fields(access: Access, form: str, today: date) -> frozenset[str]:
    """The fields of a form that are not asked, by name."""
    if form not in FORMS:
        return frozenset()
    found = idle_fields(facts_of(access, FORMS[form]), facts_of(access, Keep), today)
    return frozenset(one.thing.partition(".")[2] for one in found if one.is_off)
