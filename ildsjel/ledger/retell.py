"""Conversations and their sums, worked out again from the messages that count now."""

from __future__ import annotations

from dataclasses import asdict

from ildsjel.facts.stated import Hours
from ildsjel.facts.text import read_line
from ildsjel.insight.conversations import conversations
from ildsjel.insight.talk import talk_sums
from ildsjel.ledger.conversation import Conversation
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
    firm = access.organisation
    Conversation.objects.of(access).delete()
    Conversation.objects.bulk_create((Conversation(organisation=firm, **asdict(one)) for one in told), batch_size=500)
    TalkSum.objects.of(access).delete()
    sums = (TalkSum(organisation=firm, waiting=len(one.waits), **asdict(one)) for one in talk_sums(told))
    TalkSum.objects.bulk_create(sums, batch_size=500)
