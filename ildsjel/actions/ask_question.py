"""Ask a question: somebody says what nobody here knows yet, in one sentence; the way to a lesson begins."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.facts.learning import Question
from ildsjel.facts.sentence import sentence
from ildsjel.facts.stated import Goal
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access

SOURCE = "learning"


def ask_question(*, by: Access, text: str, initiative: str = "", goal: str = "", now: datetime) -> Receipt:
    """Keeps the question; the same one is not asked twice while it is open to all."""
    must(by, DOERS)
    words = " ".join(text.split())
    if not words:
        raise Refused(sentence("Ask in one sentence what you would like to find out."))
    if any(one.text.casefold() == words.casefold() for one in facts_of(by, Question)):
        raise Refused(sentence("That has been asked already. You find it on the page."))
    on = now.astimezone(by.organisation.zone).date()
    asked = Question(on=on, text=words, goal=goal, initiative=initiative, by=by.key, id=uuid4().hex)
    if goal and not any(one.id == goal and one.sort == "learning" for one in facts_of(by, Goal)):
        raise Refused(sentence("That learning goal is not kept here any longer. Ask without it."))
    if stranger := open_house(by).stranger(asked):
        raise Refused(sentence("There is no “{key}” here.", key=stranger))
    return receive(by=by, facts=[asked], source=SOURCE, now=now)
