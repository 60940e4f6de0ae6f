"""How the organisation's initiatives stand, as they are judged (`insight/initiative.py`)."""

from __future__ import annotations

from datetime import datetime

from ildsjel.insight.initiative import Standing, standing
from ildsjel.insight.operational import Known
from ildsjel.ledger.measures import audience_measures
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.stated import stated_of
from ildsjel.people.access import Access
from ildsjel.people.person import Person, Role


def standing_of(access: Access, initiative: str, now: datetime) -> Standing:
    """How one stands at `now`."""
    return standing(initiative, _known(access, now))


def standings(access: Access, now: datetime) -> tuple[Standing, ...]:
    """How each stands at `now`, in the order they came."""
    known = _known(access, now)
    return tuple(standing(one.key, known) for one in open_house(access).initiatives)


def _known(access: Access, now: datetime) -> Known:
    members = Person.objects.filter(organisation=access.organisation, left_on=None)
    return Known(
        stated=[fact for _, fact in stated_of(access)],
        countable=frozenset(outcome_names(access)) | _audiences(access),
        leaders=frozenset(members.filter(role=Role.LEADER).values_list("key", flat=True)),
        today=now.astimezone(access.organisation.zone).date(),
        default=open_house(access).initiative_for(""),
    )


def _audiences(access: Access) -> frozenset[str]:
    """`measure` and `channel:measure` of everything that has been read of an audience."""
    read = audience_measures(access)
    return frozenset(measure for _, measure in read) | frozenset(f"{channel}:{measure}" for channel, measure in read)
