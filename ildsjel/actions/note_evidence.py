"""Note evidence: somebody lays beside a lesson what speaks for it, or against it, among what is kept here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from ildsjel.actions.ask_question import SOURCE
from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.sentence import sentence
from ildsjel.ledger.later import later_than
from ildsjel.ledger.lessons import lesson_of
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

SIDES = ("supports", "against")


def note_evidence(*, by: Access, lesson: str, side: str, where: str, now: datetime) -> Receipt:
    """Keeps it with the lesson, on one side; what stood on the other is moved. Raises Refused."""
    must(by, DOERS)
    found = lesson_of(by, lesson)
    if found is None:
        raise Refused(sentence("There is no such lesson here."))
    if side not in SIDES:
        raise Refused(sentence("Say whether it speaks for it or against it."))
    if where not in {one.key for one in later_than(by, date.min)}:
        raise Refused(sentence("Choose a post, a decision, a plan or an experiment that is kept here."))
    told = {name: [key for key in getattr(found.lesson, name) if key != where] for name in SIDES}
    told[side].append(where)
    changed = replace(found.lesson, **{name: tuple(keys) for name, keys in told.items()})
    if changed == found.lesson:
        raise Refused(sentence("That has been noted already."))
    return receive(by=by, facts=[changed], source=SOURCE, now=now)
