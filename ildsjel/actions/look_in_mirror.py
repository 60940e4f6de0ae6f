"""Look in the mirror: a leader sees their own, and nobody else's."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.right import LEADER, must
from ildsjel.facts.holding import holding
from ildsjel.facts.leading import Card, Joke, Taken
from ildsjel.facts.learned import Decision
from ildsjel.facts.stated import Goal, Hours
from ildsjel.insight.mirror import Deeds, Mirror, mirror
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.own_time import own_time
from ildsjel.ledger.stated import stated_of
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access

PUBLIC, LEARNING = "dialogue", "learning"


def look_in_mirror(*, by: Access, now: datetime) -> Mirror:
    """The leader's own mirror, since they came."""
    must(by, LEADER)
    here = now.astimezone(by.organisation.zone)
    month = here.date().replace(day=1)
    stated = [fact for _, fact in stated_of(by)]
    deeds = Deeds(
        asks=asks_of(by),
        hours=facts_of(by, Hours),
        cards=facts_of(by, Card),
        decisions=facts_of(by, Decision),
        taken=facts_of(by, Taken),
        jokes=facts_of(by, Joke),
        goals=[fact for fact in holding(stated, here.date()) if isinstance(fact, Goal)],
        with_public=own_time(by, PUBLIC),
        learning=sum(seconds for on, seconds in own_time(by, LEARNING) if on >= month),
    )
    return mirror(by.key, by.person.since, deeds, here)
