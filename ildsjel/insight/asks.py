"""What the leader has been asked for, each ask with its answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from ildsjel.facts.defaults import ALWAYS, SOCIAL
from ildsjel.facts.learned import Ask, Reply
from ildsjel.facts.period import DAY
from ildsjel.facts.stated import Hours
from ildsjel.insight.working_days import working_days
from ildsjel.insight.working_time import ZONE, WorkingTime

USUAL = Hours(on=ALWAYS, schedule="mon-fri 08:00-16:00")  # [set]


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

    def working(self, hours: Iterable[Hours], now: datetime) -> int:
        """Working seconds from the ask to the reply, or until now while it waits: by the hours of the organisation,
        eight to four where none are stated. What has no time of day counts from when its day was over, so that nobody
        is said to have waited longer than they have."""
        stated = tuple(sorted((one for one in hours if not one.channel), key=lambda one: one.on))
        end = now if self.reply is None else self.reply.at or _over(self.reply.on)
        start = self.ask.at or _over(self.ask.on)
        found = WorkingTime(stated).between(start, end) if stated else None
        return found if found is not None else WorkingTime((USUAL,)).between(start, end) or 0

    @property
    def meetings(self) -> int:
        """The meetings it took."""
        return self.reply.meetings if self.reply else 0


def _over(day: date) -> datetime:
    return datetime.combine(day + DAY, time(0), ZONE)


def _when(ask: Ask) -> tuple[date, float, str]:
    return ask.on, ask.at.timestamp() if ask.at else 0.0, ask.id


def asked(asks: Iterable[Ask], replies: Sequence[Reply]) -> tuple[Asked, ...]:
    """Every ask with the first reply to it, in the order they were asked."""
    first: dict[str, Reply] = {}
    for reply in sorted(replies, key=lambda r: (r.on, r.id)):
        first.setdefault(reply.ask, reply)
    return tuple(Asked(ask, first.get(ask.id)) for ask in sorted(asks, key=_when))
