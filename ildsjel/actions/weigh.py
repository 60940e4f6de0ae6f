"""Weigh: somebody lays down what speaks for or against a half-truth, and what sort of thing it is."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from ildsjel.actions.receive import receive
from ildsjel.actions.right import DOERS, Refused, must
from ildsjel.actions.weigh_up import speaking, standing_of
from ildsjel.facts.half_truths import AGAINST, FOR, LEDGER, Weighing
from ildsjel.facts.sentence import sentence
from ildsjel.insight.half_truths import WEIGHTS
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access

WEBS = ("https://", "http://")
SOURCE = "weighing"


def weigh(
    *,
    by: Access,
    half_truth: str,
    sort: str,
    side: str,
    text: str = "",
    question: str = "",
    link: str = "",
    now: datetime,
) -> Receipt:
    """Keeps it. From the ledger it may be the answer to a question as it stands today, which is then looked up anew
    each time."""
    must(by, DOERS)
    text, link = text.strip(), link.strip()
    if standing_of(by, half_truth, now) is None:
        raise Refused(sentence("That half-truth is not on the board."))
    if side not in (FOR, AGAINST) or sort not in WEIGHTS:
        raise Refused(sentence("Say whether it speaks for or against, and what sort of evidence it is."))
    if question and sort != LEDGER:
        raise Refused(sentence("An answer from the ledger is weighed as the ledger."))
    if not text and not question:
        raise Refused(sentence("Say in one sentence what speaks for or against it."))
    if link and not link.startswith(WEBS):
        raise Refused(sentence("A link begins with https://."))
    weighing = Weighing(
        on=now.astimezone(by.organisation.zone).date(),
        half_truth=half_truth,
        sort=sort,
        side=side,
        text=text,
        question=question,
        status=_status(by, question, now) if question else "",
        link=link,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[weighing], source=SOURCE, now=now)


def _status(by: Access, question: str, now: datetime) -> str:
    answer = speaking(by, now).get(question)
    if answer is None:
        raise Refused(sentence("That cannot be answered yet, so it speaks neither for nor against."))
    return answer.status
