"""One act, one receipt: keeps a handful of facts at once and lets them count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from ildsjel.facts.batch import batches
from ildsjel.facts.kinds import Kept
from ildsjel.ledger.discreet import discreet
from ildsjel.ledger.gains import gathering
from ildsjel.ledger.keep import Tally, keep
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.stand import stand
from ildsjel.people.access import Access


def receive(*, by: Access, facts: Sequence[Kept], source: str, now: datetime) -> Receipt:
    """Keeps `facts` under a receipt of their own, in one transaction."""
    tally, today = Tally(), now.astimezone(by.organisation.zone).date()
    with transaction.atomic(), gathering(by) as gains:
        receipt = open_receipt(by=by, source=source, now=now, read=len(facts))
        keep(discreet(batches(facts), today), receipt, Resolver(by), tally, gains)
        return stand(by, receipt, tally, now=now, gains=gains)


def open_receipt(*, by: Access, source: str, now: datetime, **known: object) -> Receipt:
    """A receipt that does not count yet."""
    return Receipt.objects.create(
        organisation=by.organisation, by=by.person, source=source, made_at=now, touched_at=now, **known
    )
