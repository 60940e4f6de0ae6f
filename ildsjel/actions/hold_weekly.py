"""Hold weekly: the ten minutes are kept, with the one change that was chosen as a decision to look at again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from ildsjel.actions.decide import decide
from ildsjel.actions.receive import receive
from ildsjel.actions.review import answer_to, usual_period
from ildsjel.actions.right import LEADER, Refused, must
from ildsjel.actions.spread_lesson import teach_back
from ildsjel.facts.leading import Weekly
from ildsjel.facts.learning import Lesson
from ildsjel.facts.period import WEEK
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Answer
from ildsjel.insight.weekly import this_week
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access

HAPPENED = ("", "yes", "partly", "no")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The one change: the question it answers, and the reader's own words for it."""

    question: str
    words: str


def hold_weekly(
    *,
    by: Access,
    happened: str = "",
    taught: str = "",
    lesson: Lesson | None = None,
    chosen: Chosen | None = None,
    minutes: int = 0,
    now: datetime,
) -> Receipt:
    """Keeps it, once a week; a change is decided for a week, and none is an answer too. A `lesson` the leader was
    taught was explained by the one to ask about it."""
    must(by, LEADER)
    today = now.astimezone(by.organisation.zone).date()
    if this_week(facts_of(by, Weekly), today):
        raise Refused(sentence("This week’s ten minutes have been held."))
    if happened not in HAPPENED:
        raise Refused(sentence("Say yes, partly or no."))
    answer = _answer(by, chosen, now) if chosen else None
    weekly = Weekly(
        on=today,
        change=chosen.words if chosen else "",
        question=answer.key if answer else "",
        initiative=answer.about if answer else "",
        happened=happened,
        taught=taught.strip() or (lesson.text if lesson else ""),
        minutes=max(0, minutes),
        by=by.key,
        id=uuid4().hex,
    )
    with transaction.atomic():
        if chosen and answer:
            decide(by=by, answer=answer, choice="change", because=chosen.words, again=today + WEEK, now=now)
        if lesson:
            teach_back(by=by, lesson=lesson.id, who=lesson.who, now=now)
        return receive(by=by, facts=[weekly], source="weekly", now=now)


def _answer(by: Access, chosen: Chosen, now: datetime) -> Answer:
    found = answer_to(by=by, key=chosen.question, period=usual_period(by, now), now=now)
    if found is None:
        raise Refused(sentence("There is no such question."))
    return found
