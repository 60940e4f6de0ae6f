"""Propose: what a personal source tells of is laid before the one it belongs to; nothing of it counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from ildsjel.facts.house import House
from ildsjel.ledger.account import Account
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.proposed import KEPT_FOR, title_of
from ildsjel.ledger.vault import lock
from ildsjel.people.access import Access
from ildsjel.sources.proposed import BACK, Proposed

LONGEST_TITLE = 200
Told = dict[str, object]


def propose(
    *,
    by: Access,
    proposed: Iterable[Proposed],
    source: str,
    account: Account | None = None,
    is_all: bool,
    now: datetime,
) -> int:
    """Keeps what is complete and not older than two weeks, for `by` alone; how many are new.

    What waits and is told differently follows what is told. Where this `is_all` there is, what waits and is not told
    of any more goes; a file is not the whole of anything. What has been answered stays answered.
    """
    house = open_house(by)
    told = {one.time.id: _told(one, house) for one in proposed if _is_in_time(one, now)}
    with transaction.atomic():
        own = Proposal.objects.of(by).filter(person=by.person)
        if is_all:
            own.filter(source=source, account=account, answered_at=None).exclude(key__in=list(told)).delete()
        known = {one.key: one for one in own.filter(key__in=list(told))}
        for key, kept in known.items():
            if kept.answered_at is None and _as_told(kept) != told[key]:
                _tell(kept, told[key]).save()
        new = {"organisation": by.organisation, "person": by.person, "source": source, "account": account}
        fresh = [_tell(Proposal(key=key, made_at=now, **new), told[key]) for key in told if key not in known]
        Proposal.objects.bulk_create(fresh, ignore_conflicts=True)
    return len(fresh)


def forget_proposals(by: Access, now: datetime) -> None:
    """Deletes what was proposed two weeks ago, answered or not."""
    Proposal.objects.of(by).filter(made_at__lte=now - KEPT_FOR).delete()


def _is_in_time(one: Proposed, now: datetime) -> bool:
    return one.time.at is not None and one.ends <= now and one.time.at > now - BACK and one.time.seconds > 0


def _told(one: Proposed, house: House) -> Told:
    """What a proposal says; a channel or a kind the organisation does not have is left out."""
    channels, kinds = {one.key for one in house.channels}, {one.key for one in house.kinds}
    return {
        "at": one.time.at,
        "seconds": one.time.seconds,
        "channel": one.time.channel if one.time.channel in channels else "",
        "kind": one.time.kind if one.time.kind in kinds else "",
        "n": one.n,
        "title": one.title[:LONGEST_TITLE],
    }


def _as_told(kept: Proposal) -> Told:
    """What it said the last time."""
    return {name: getattr(kept, name) for name in ("at", "seconds", "channel", "kind", "n")} | {
        "title": title_of(kept)
    }


def _tell(kept: Proposal, told: Told) -> Proposal:
    for name, value in told.items():
        setattr(kept, name, value)
    kept.title = lock(str(told["title"]))
    return kept
