"""Propose replies: who lets their replies count as their own has the minutes of them proposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from django_tasks import task

from ildsjel.actions.propose import propose
from ildsjel.ledger.message import Message
from ildsjel.ledger.own_replies import own_repliers
from ildsjel.people.access import Access, installation
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person
from ildsjel.sources.proposed import BACK, Proposed
from ildsjel.sources.sittings import sittings, up_to

SOURCE = "replies"


@task()
def propose_replies_for_all(now: str) -> None:
    """Proposes to everybody who has said yes, when the clock says so."""
    moment = datetime.fromisoformat(now)
    for firm in Organisation.objects.all():
        keys = own_repliers(installation(firm))
        for person in Person.objects.filter(organisation=firm, key__in=keys, left_on=None):
            propose_replies(by=Access(person, firm, person.roles), now=moment)


def propose_replies(*, by: Access, now: datetime) -> int:
    """Proposes the minutes of one's own replies of the last two weeks; how many are new. Without one's yes none is,
    nor waits any longer."""
    found = _found(by, now) if by.key in own_repliers(by) else ()
    return propose(by=by, proposed=found, source=SOURCE, is_all=True, now=now)


def _found(by: Access, now: datetime) -> Iterator[Proposed]:
    """Calls are no replies here: how long they took is known by the one whose phone it is."""
    rows = Message.objects.of(by).current().filter(who=by.person, way="out", automatic=False, at__gt=now - BACK)
    moments: dict[str, list[datetime]] = defaultdict(list)
    for channel, at in rows.exclude(form="call").values_list("channel", "at"):
        moments[channel].append(at.astimezone(by.organisation.zone))
    for channel, some in moments.items():
        yield from sittings(SOURCE, up_to(some), channel=channel, kind="dialogue")
