"""Conversations to sums: what a day of talk on a channel came to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from ildsjel.facts.conversation import Conversation
from ildsjel.facts.period import Period
from ildsjel.facts.sums import TalkSum
from ildsjel.insight.working_time import local


def talk_sums(conversations: Iterable[Conversation]) -> tuple[TalkSum, ...]:
    """A sum for every day on which conversations began, and every channel they began on."""
    found: defaultdict[tuple[date, str], list[Conversation]] = defaultdict(list)
    for one in conversations:
        found[local(one.began).date(), one.channel].append(one)
    return tuple(_sum(*place, found[place]) for place in sorted(found))


def as_seen_in(period: Period, talk: Iterable[TalkSum]) -> tuple[TalkSum, ...]:
    """The sums of a period; of the days before it only who still waits."""
    before = (TalkSum(on=t.on, channel=t.channel, waits=t.waits) for t in talk if t.on < period.start and t.waits)
    return *before, *(t for t in talk if t.on in period)


def _sum(on: date, channel: str, talk: Sequence[Conversation]) -> TalkSum:
    return TalkSum(
        on=on,
        channel=channel,
        begun=len(talk),
        both=sum(bool(c.inbound and c.outbound) for c in talk),
        long=sum(c.turns >= 3 for c in talk),
        spoken=sum(bool(c.outbound) for c in talk),
        replies=sum(c.outbound for c in talk if c.inbound),
        outside_hours=sum(c.outside_hours for c in talk),
        reopened=sum(bool(c.reopens) for c in talk),
        unsure=sum(c.needs == "unsure" for c in talk),
        ruled=sum(c.ruled for c in talk),
        answers=tuple((int(c.asked.timestamp()), c.clock, c.working) for c in talk if c.asked and c.answered),
        waits=tuple(int(c.asked.timestamp()) for c in talk if c.asked and not c.answered),
    )
