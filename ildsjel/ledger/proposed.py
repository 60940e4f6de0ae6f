"""What is proposed to somebody and waits for their answer. Only ever for that person."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.receipt import State
from ildsjel.ledger.time import Time
from ildsjel.ledger.vault import Lost, unlock
from ildsjel.people.access import Access

KEPT_FOR = timedelta(days=14)  # [set] privacy: personal sources


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal with its moment in the organisation's zone and its title in clear, empty where it has none."""

    proposal: Proposal
    at: datetime
    title: str

    @property
    def minutes(self) -> int:
        """Its length in whole minutes."""
        return -(-self.proposal.seconds // 60)

    @property
    def until(self) -> datetime | None:
        """When a meeting ended; a sitting has pauses in it."""
        return self.at + timedelta(seconds=self.proposal.seconds) if self.title else None


def unanswered(access: Access, now: datetime) -> QuerySet[Proposal]:
    """One's own proposals of the last two weeks that wait."""
    waits = Q(answered_at=None) | Q(receipt__state=State.UNDONE)
    return Proposal.objects.of(access).filter(waits, person=access.person, made_at__gt=now - KEPT_FOR)


def waiting(access: Access, now: datetime) -> list[Waiting]:
    """The same without those one has logged already, the latest first: what half of which is in one's own log."""
    found = list(unanswered(access, now).order_by("-at", "pk"))
    logged = _logged(access, found[-1].at - timedelta(days=1)) if found else []
    zone = access.organisation.zone
    return [
        Waiting(one, one.at.astimezone(zone), title_of(one))
        for one in found
        if 2 * _covered(one.at, one.at + timedelta(seconds=one.seconds), logged) < timedelta(seconds=one.seconds)
    ]


def _logged(access: Access, since: datetime) -> list[tuple[datetime, datetime]]:
    """The stretches of one's own entries from a moment on, in order, joined where they overlap."""
    rows = Time.objects.of(access).current().filter(who=access.person, on__gte=since.date(), at__gte=since)
    joined: list[tuple[datetime, datetime]] = []
    for at, seconds in rows.order_by("at").values_list("at", "seconds"):
        end = at + timedelta(seconds=seconds)
        if joined and at <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((at, end))
    return joined


def _covered(start: datetime, end: datetime, logged: list[tuple[datetime, datetime]]) -> timedelta:
    overlaps = (min(end, until) - max(start, since) for since, until in logged)
    return sum((one for one in overlaps if one > timedelta()), timedelta())


def title_of(proposal: Proposal) -> str:
    """What it is called, in clear; nothing where the key it was locked with is gone."""
    with suppress(Lost):
        return unlock(proposal.title)
    return ""
