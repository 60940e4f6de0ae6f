"""Claim half-truth: what is said and is not the whole truth is put on the board, with the fact it hides.

Who put it there is kept nowhere, nor when on the day: a half-truth is met with facts, not with names.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from django.db import transaction

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.half_truths import HalfTruth, key_of
from ildsjel.facts.sentence import sentence
from ildsjel.insight.half_truths import LASTS, identity
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access, installation

SOURCE = "half_truth"


def claim_half_truth(
    *, by: Access, claim: str, fact: str, misleads: str, sort: str, now: datetime
) -> tuple[str, Receipt]:
    """Keeps it, and gives its key. The same claim again is the same half-truth: what is said of it now takes the
    place of what was."""
    must(by, DOERS)
    claim, fact, misleads = claim.strip(), fact.strip(), misleads.strip()
    if not fact:
        raise Refused(sentence("Say what is true first, in one sentence."))
    if not claim or not misleads:
        raise Refused(sentence("Say what is claimed, and why it misleads, in one sentence each."))
    if sort not in LASTS:
        raise Refused(sentence("It is about how a platform works or about what people do."))
    same = (one for one in facts_of(by, HalfTruth) if key_of(one.claim) == key_of(claim))
    key = next(map(identity, same), key_of(claim))
    midnight = datetime.combine(now.astimezone(by.organisation.zone), time(0), by.organisation.zone)
    said = HalfTruth(on=midnight.date(), claim=claim, fact=fact, misleads=misleads, sort=sort, id=key)
    return key, receive(by=installation(by.organisation), facts=[said], source=SOURCE, now=midnight)


def begin_board(*, by: Access, drafts: Iterable[HalfTruth], now: datetime) -> None:
    """Puts drafts on a board that is empty, each to be taken off by itself."""
    must(by, DOERS)
    if facts_of(by, HalfTruth):
        raise Refused(sentence("There is something on the board already. Add yours to it."))
    with transaction.atomic():
        for one in drafts:
            claim_half_truth(by=by, claim=one.claim, fact=one.fact, misleads=one.misleads, sort=one.sort, now=now)
