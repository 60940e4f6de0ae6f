"""Undo: takes one receipt back, with everything it brought."""

from __future__ import annotations

from datetime import datetime

from ildsjel.actions.right import KEEPERS, Refused
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.asks import asks_of
from ildsjel.ledger.receipt import OWN_LOG, TEAM, UNREAD, Receipt, State
from ildsjel.ledger.stand import Undone, take_back
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access
from ildsjel.sources import SOURCES

FILES = frozenset({UNREAD, *(source.NAME for source in SOURCES)}) - frozenset(OWN_LOG)
TOLD = "moving"
LED = ("statement", "decision", "launch", "half_truth", "verdict", "outside")


class NothingToUndo(Refused):
    """There is no such receipt, or it has been taken back already."""


def undo(*, by: Access, receipt: int, now: datetime) -> Undone:
    """Takes the receipt with this number back; one's own always, others' files by those who keep the sources, and
    what a leader has said by any of them."""
    found = Receipt.objects.of(by).filter(pk=receipt).first()
    if found is None or not _may(by, found):
        raise NothingToUndo(sentence("There is no receipt with that number here."))
    if found.state != State.STANDING:
        raise NothingToUndo(sentence("That receipt has been taken back already."))
    if found.source == "ask" and _waits(by, found):
        raise NothingToUndo(sentence("What was asked for stays until the leader has answered it."))
    return take_back(by, found, now=now)


def _may(by: Access, receipt: Receipt) -> bool:
    """A log entry, a yes or an offer is its owner's alone, and a half-truth, which nobody's name is on, is for those
    who lead. What the team has chosen is nobody's to undo, which would change the weeks behind it: the team chooses
    anew. That somebody was told cannot be untold."""
    if receipt.source in (TEAM, TOLD):
        return False
    if by.person and receipt.by_id == by.person.pk:
        return True
    if receipt.source in LED:
        return by.leads
    return receipt.source in FILES and bool(by.roles & KEEPERS)


def _waits(by: Access, receipt: Receipt) -> bool:
    """Whether what the receipt asked for has no answer yet."""
    kept = set(Statement.objects.of(by).filter(receipt=receipt).values_list("key", flat=True))
    return any(f"ask:{one.ask.id}" in kept and one.reply is None for one in asks_of(by))
