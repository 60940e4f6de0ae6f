"""Conversations and their sums, worked out again from the messages that count now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ildsjel.facts.batch import names_of
from ildsjel.facts.stated import Hours
from ildsjel.facts.text import read_line
from ildsjel.insight.conversations import conversations
from ildsjel.insight.talk import talk_sums
from ildsjel.ledger.bulk import adapted, insert
from ildsjel.ledger.conversation import Conversation
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.message import Message
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.statement import Statement
from ildsjel.ledger.sums import TalkSum
from ildsjel.people.access import Access


def retell(access: Access) -> None:
    """Rebuilds the organisation's conversations; inside the transaction of the write that made it needful."""
    resolver = Resolver(access)
    rows = Message.objects.of(access).current().order_by("on", "pk").iterator(chunk_size=2000)
    messages = [fact_of(row, resolver, resolved=True) for row in rows]
    kept = Statement.objects.of(access).current().filter(kind="hours").values_list("line", flat=True)
    hours = [fact for line in kept if isinstance(fact := read_line(line), Hours)]
    told = conversations(messages, hours=hours, initiative_for=resolver.house.initiative_for)
    _write(access, Conversation, told)
    _write(access, TalkSum, sums := talk_sums(told), waiting=[len(one.waits) for one in sums])


def _write(access: Access, model: type[Owned], told: Sequence[Any], **more: Sequence[Any]) -> None:
    """Puts what is told in the place of what was there."""
    model.objects.of(access).delete()
    if told:
        names = names_of(type(told[0]))
        columns = {name: [getattr(one, name) for one in told] for name in names}
        firm = {"organisation_id": [access.organisation.pk] * len(told)}
        insert(model, *adapted(model, firm | columns | more))
