"""What the leader has been asked for, each ask with its answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ildsjel.facts.defaults import SOCIAL
from ildsjel.facts.learned import Ask, Reply
from ildsjel.insight.working_days import working_days


@dataclass(frozen=True, slots=True)
class Asked:
    """An ask, and the reply to it (None while it waits)."""

    ask: Ask
    reply: Reply | None

    @property
    def is_social(self) -> bool:
        """Whether it is for one of the social media."""
        return self.ask.channel in SOCIAL

    @property
    def kroner(self) -> Decimal:
        """What was asked for; 0 where it was not money."""
        return self.ask.kroner or Decimal(0)

    @property
    def days(self) -> int:
        """Working days from the ask to the reply."""
        return working_days(self.ask.on, self.reply.on) if self.reply else 0

    @property
    def meetings(self) -> int:
        """The meetings it took."""
        return self.reply.meetings if self.reply else 0


def asked(asks: Iterable[Ask], replies: Sequence[Reply]) -> tuple[Asked, ...]:
    """Every ask with the first reply to it, in the order they were asked."""
    first: dict[str, Reply] = {}
    for reply in sorted(replies, key=lambda r: (r.on, r.id)):
        first.setdefault(reply.ask, reply)
    return tuple(Asked(ask, first.get(ask.id)) for ask in sorted(asks, key=lambda a: (a.on, a.id)))
