"""Propose: what a personal source tells of is laid before the one it belongs to; nothing of it counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from ildsjel.facts.house import House
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.proposed import KEPT_FOR
from ildsjel.ledger.vault import lock
from ildsjel.people.access import Access
from ildsjel.sources.proposed import BACK, Proposed

CALENDAR, MEETINGS, MEETING = "ics", "meetings", "meeting"
LONGEST_TITLE = 200


def propose(
    *, by: Access, proposed: Iterable[Proposed], source: str, account: Account | None = None, now: datetime
) -> int:
    """Keeps what is complete and not older than two weeks, for `by` alone; how many are new.

    What waits and is told differently follows what is told. What an account does not tell of any more goes; a file is
    not the whole of anything, and takes nothing away. What has been answered stays answered.
    """
    told = {one.time.id: one for one in proposed if _is_in_time(one, now)}
    house = open_house(by)
    with transaction.atomic():
        own = Proposal.objects.of(by).filter(person=by.person)
        known = {one.key: one for one in own.filter(key__in=list(told))}
        if account:
            own.filter(account=account, answered_at=None).exclude(key__in=list(told)).delete()
        for key, one in told.items():
            if key in known and known[key].answered_at is None and known[key].source == source:
                _tell_anew(known[key], one, house)
        fresh = [
            Proposal(
                organisation=by.organisation,
                person=by.person,
                account=account,
                source=source,
                key=key,
                made_at=now,
                **_columns(one, source, house),
            )
            for key, one in told.items()
            if key not in known
        ]
        Proposal.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh)


def forget_proposals(by: Access, now: datetime) -> None:
    """Deletes what was proposed two weeks ago, answered or not."""
    Proposal.objects.of(by).filter(made_at__lte=now - KEPT_FOR).delete()


def _is_in_time(one: Proposed, now: datetime) -> bool:
    return one.time.at is not None and one.ends <= now and one.time.at > now - BACK and one.time.seconds > 0


def _tell_anew(kept: Proposal, one: Proposed, house: House) -> None:
    for name, value in _columns(one, kept.source, house).items():
        setattr(kept, name, value)
    kept.save()


def _columns(one: Proposed, source: str, house: House) -> dict[str, object]:
    channel, kind = _known(house, one.time.channel, one.time.kind)
    if source == CALENDAR and not channel:
        channel, kind = _known(house, MEETINGS, kind or MEETING)
    return {
        "at": one.time.at,
        "seconds": one.time.seconds,
        "channel": channel,
        "kind": kind,
        "title": lock(one.title[:LONGEST_TITLE]),
        "n": one.n,
    }


def _known(house: House, channel: str, kind: str) -> tuple[str, str]:
    """The keys, each empty where the organisation has no such thing."""
    channels, kinds = {one.key for one in house.channels}, {one.key for one in house.kinds}
    return (channel if channel in channels else ""), (kind if kind in kinds else "")
