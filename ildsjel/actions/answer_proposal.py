"""Answer a proposal: it is logged as it stands or as one says, or thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ildsjel.actions.log_time import Logged, log_entry
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.happened import Seconds, Time
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.proposal import Proposal
from ildsjel.ledger.proposed import unanswered
from ildsjel.ledger.turn import turn
from ildsjel.people.access import Access

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What one says instead: minutes, keys of a channel and a kind of work, and a note."""

    minutes: int
    channel: str = ""
    kind: str = ""
    note: str = ""


def take(*, by: Access, proposal: int, changed: Changed | None = None, now: datetime) -> Logged:
    """Logs it as one's own; its title goes no further. Raises Refused where it has been answered, or is not one's
    own."""
    found = _own(by, proposal, now)
    at = found.at.astimezone(by.organisation.zone)
    if changed is None:
        changed = Changed(minutes=-(-found.seconds // 60), channel=found.channel, kind=found.kind)
    if not 0 < changed.minutes <= MOST_MINUTES:
        raise Refused(sentence("An entry is some minutes, and at most a day."))
    entry = Time(
        on=at.date(),
        at=at,
        seconds=Seconds(60 * changed.minutes),
        channel=changed.channel,
        kind=changed.kind,
        note=changed.note.strip(),
        who=by.key,
    )
    with turn():
        _answer(by, found, now)
        logged = log_entry(by=by, entry=entry, now=now)
        Proposal.objects.of(by).filter(pk=found.pk).update(receipt=logged.receipt)
    return logged


def throw_away(*, by: Access, proposal: int, now: datetime) -> None:
    """It does not come back, and what it was called is forgotten. Raises Refused as `take` does."""
    found = _own(by, proposal, now)
    with turn():
        _answer(by, found, now, title="")


def _own(by: Access, proposal: int, now: datetime) -> Proposal:
    must(by, DOERS)
    found = unanswered(by, now).filter(pk=proposal).first()
    if found is None:
        raise Refused(sentence("That proposal is not here any more."))
    return found


def _answer(by: Access, proposal: Proposal, now: datetime, **more: str) -> None:
    """It is answered once: two taps at the same time are one."""
    if not unanswered(by, now).filter(pk=proposal.pk).update(answered_at=now, receipt=None, **more):
        raise Refused(sentence("That proposal is not here any more."))
