"""What the leader has been asked for, with the answers."""

from __future__ import annotations

from ildsjel.facts.learned import Ask, Reply
from ildsjel.insight.asks import Asked, asked
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def asks_of(access: Access) -> tuple[Asked, ...]:
    """Every ask of the organisation and the reply to it, in the order they were asked."""
    return asked(facts_of(access, Ask), facts_of(access, Reply))
