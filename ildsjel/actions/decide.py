"""Decide: the leader answers a finding with keep, change or don't know, a reason and a day to look again."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.facts.learned import Decision
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Answer
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

CHOICES = ("keep", "change", "unknown")


def decide(
    *, by: Access, answer: Answer, choice: str, because: str, again: date | None, learned: str = "", now: datetime
) -> Receipt:
    """Keeps the decision with the figures the leader had before them, as they were shown; `learned` is what the one
    before it taught."""
    must(by, LEADER)
    if choice not in CHOICES:
        raise Refused(sentence("Choose one of the answers: keep, change or don’t know."))
    if again and again <= now.astimezone(by.organisation.zone).date():
        raise Refused(sentence("The day to look again must lie ahead."))
    decision = Decision(
        on=now.astimezone(by.organisation.zone).date(),
        question=answer.key,
        choice=choice,
        because=because.strip(),
        again=again,
        initiative=answer.about,
        status=answer.status,
        learned=learned.strip(),
        by=by.key,
        id=uuid4().hex,
        m=_figures(answer),
    )
    return receive(by=by, facts=[decision], source="decision", now=now)


def _figures(answer: Answer) -> tuple[tuple[str, Decimal], ...]:
    parts = (("", "value"), (".low", "low"), (".high", "high"))
    shown = ((f"{name}{end}", getattr(f, part)) for name, f in answer.figures.items() for end, part in parts)
    return tuple((name, Decimal(repr(round(value, 6)))) for name, value in shown if value is not None)
