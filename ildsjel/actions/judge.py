"""Judge: a leader or a key employee decides what holds of a half-truth, until a day that is given beforehand."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import WRITERS, Refused, must
from ildsjel.actions.weigh_up import VERDICT, standing_of, verdicts_left
from ildsjel.facts.half_truths import HABIT, UNKNOWN, Verdict
from ildsjel.facts.learning import Question
from ildsjel.facts.sentence import sentence
from ildsjel.insight.half_truths import LASTS, VERDICTS
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


def judge(*, by: Access, half_truth: str, verdict: str, because: str, question: str = "", now: datetime) -> Receipt:
    """Keeps the verdict: of how a platform works for 180 days, of what people do for a year.

    Nobody gives more than two a week, and each but “don’t know” rests on the ledger, an experiment or statistics.
    “Don’t know” opens `question`, in nobody's name, where it has not been asked already.
    """
    must(by, WRITERS)
    standing = standing_of(by, half_truth, now)
    if standing is None:
        raise Refused(sentence("That half-truth is not on the board."))
    if verdict not in VERDICTS:
        raise Refused(sentence("Choose one of the verdicts."))
    if not because.strip():
        raise Refused(sentence("Say why, in one sentence."))
    if verdict != UNKNOWN and not standing.is_founded:
        raise Refused(
            sentence(
                "A verdict rests on your own ledger, an experiment or national statistics. Weigh one of those first, "
                "or say that you don’t know."
            )
        )
    if not verdicts_left(by, now):
        raise Refused(sentence("Two a week is enough. This one can wait until Monday."))
    on = now.astimezone(by.organisation.zone).date()
    until = on + LASTS.get(standing.half_truth.sort, LASTS[HABIT])
    given = Verdict(
        on=on, half_truth=half_truth, verdict=verdict, until=until, because=because.strip(), id=uuid4().hex
    )
    opened = [Question(on=on, text=question, id=uuid4().hex)] if _opens(by, verdict, question) else []
    return receive(by=by, facts=[given, *opened], source=VERDICT, now=now)


def _opens(by: Access, verdict: str, question: str) -> bool:
    asked = {one.text.casefold() for one in facts_of(by, Question)}
    return verdict == UNKNOWN and bool(question) and question.casefold() not in asked
