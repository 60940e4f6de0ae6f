"""Spread a lesson: somebody has read it, has taught it back to another, or has used it in something."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from ildsjel.actions.ask_question import SOURCE
from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, WRITERS, Refused, must
from ildsjel.facts.learning import READ, TAUGHT, USED, Change, Lesson, Spread
from ildsjel.facts.sentence import sentence
from ildsjel.insight.control_question import is_right
from ildsjel.ledger.later import later_than
from ildsjel.ledger.lessons import lesson_of
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def read_lesson(*, by: Access, lesson: str, answer: str, now: datetime) -> Receipt:
    """Keeps that the reader has read it, by the answer to one question about it."""
    found = _lesson(by, lesson)
    if not is_right(found, answer):
        raise Refused(sentence("That is not why it works. Read the three lines once more, and choose again."))
    return _keep(by, Spread(on=_today(by, now), lesson=found.id, step=READ, who=by.key), now)


def teach_back(*, by: Access, lesson: str, who: str, now: datetime) -> Receipt:
    """Keeps that `who` has explained it, said by the one who listened."""
    found = _lesson(by, lesson)
    if who == by.key or not who:
        raise Refused(sentence("Choose the one who explained it to you. It takes two."))
    return _keep(by, Spread(on=_today(by, now), lesson=found.id, step=TAUGHT, who=who), now)


def use_lesson(*, by: Access, lesson: str, where: str, now: datetime) -> Receipt:
    """Keeps what it was used in: something kept here since the lesson was written."""
    found = _lesson(by, lesson)
    if where not in {one.key for one in later_than(by, found.on)} - {found.of}:
        raise Refused(sentence("Choose the post, the plan or the decision you used it in."))
    return _keep(by, Spread(on=_today(by, now), lesson=found.id, step=USED, who=by.key, where=where), now)


def note_change(*, by: Access, lesson: str, text: str, now: datetime) -> Receipt:
    """Keeps which rule, plan or checklist was changed because of it."""
    must(by, WRITERS)
    found = _lesson(by, lesson)
    if not text.strip():
        raise Refused(sentence("Say which rule, plan or checklist you have changed, and how."))
    changed = Change(on=_today(by, now), lesson=found.id, text=text.strip(), by=by.key, id=uuid4().hex)
    return receive(by=by, facts=[changed], source=SOURCE, now=now)


def _lesson(by: Access, lesson: str) -> Lesson:
    must(by, DOERS)
    found = lesson_of(by, lesson)
    if found is None:
        raise Refused(sentence("There is no such lesson here."))
    return found.lesson


def _keep(by: Access, step: Spread, now: datetime) -> Receipt:
    signed = replace(step, by=by.key, id=uuid4().hex)
    if stranger := open_house(by).stranger(signed):
        raise Refused(sentence("There is no “{key}” here.", key=stranger))
    same = (step.lesson, step.step, step.who, step.where)
    if any((one.lesson, one.step, one.who, one.where) == same for one in facts_of(by, Spread)):
        raise Refused(sentence("That has been noted already."))
    return receive(by=by, facts=[signed], source=SOURCE, now=now)


def _today(by: Access, now: datetime) -> date:
    return now.astimezone(by.organisation.zone).date()
