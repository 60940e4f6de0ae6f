"""Conclude: an experiment is over; its result is read from the ledger, and somebody says what is changed."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.ask_question import SOURCE
from ildsjel.actions.receive import receive
from ildsjel.actions.right import WRITERS, Refused, must
from ildsjel.facts.learning import UNCLEAR, Conclusion
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.experiments import experiment_of, result_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access


def conclude(*, by: Access, experiment: str, change: str, why: str = "", now: datetime) -> Receipt:
    """Keeps what was found, beside what is changed because of it; nobody chooses the result."""
    must(by, WRITERS)
    today = now.astimezone(by.organisation.zone).date()
    found = experiment_of(by, experiment, today)
    if found is None:
        raise Refused(sentence("There is no such experiment here."))
    if not found.is_over:
        raise Refused(
            sentence("It lasts until {day}. The answer can be read the day after.", day=found.experiment.until)
        )
    if found.conclusion:
        raise Refused(sentence("It has been concluded. What you have learned since can be a new lesson."))
    if not change.strip():
        raise Refused(sentence("Say what you change because of it, or that you go on as before."))
    read = result_of(by, found, today)
    concluded = Conclusion(
        on=today,
        experiment=found.experiment.id,
        result=read.answer if read else UNCLEAR,
        change=change.strip(),
        why=why.strip(),
        found=_kept(read.change) if read else None,
        low=_kept(read.low) if read else None,
        high=_kept(read.high) if read else None,
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[concluded], source=SOURCE, now=now)


def _kept(value: float) -> Decimal:
    return Decimal(repr(round(value, 4)))
