"""Weigh up: the half-truths as they stand now, with what today’s answers say of them; the same for whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from ildsjel.actions.review import review, usual_period
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing
from ildsjel.facts.period import monday
from ildsjel.insight.answer import Answer
from ildsjel.insight.half_truths import AT_MOST, SPEAKING, Standing, is_computed
from ildsjel.insight.half_truths import board as board_on
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access, board

VERDICT = "verdict"
"""The source of a receipt for a verdict."""


Answers = Mapping[str, Answer]


def weigh_up(by: Access, now: datetime, answers: Answers | None = None) -> tuple[Standing, ...]:
    """Every half-truth, first those that must be looked at again. Nothing in them says who said it.

    `answers` are those that can speak, where they have been asked for already.
    """
    weighings = facts_of(by, Weighing)
    if answers is None:
        answers = speaking(by, now) if any(map(is_computed, weighings)) else {}
    today = now.astimezone(by.organisation.zone).date()
    says = {key: answer.status for key, answer in answers.items()}
    return board_on(facts_of(by, HalfTruth), weighings, facts_of(by, Verdict), today, says)


def standing_of(by: Access, half_truth: str, now: datetime, answers: Answers | None = None) -> Standing | None:
    """The one with this key, if it is on the board."""
    return next((one for one in weigh_up(by, now, answers) if one.key == half_truth), None)


def speaking(by: Access, now: datetime) -> Answers:
    """The answers that can speak for or against something, by question, as everybody here may read them."""
    of = board(by.organisation)
    found = review(by=of, period=usual_period(of, now), now=now)
    told = (one for one in found if one.kind == "answer" and not one.status.startswith("cannot"))
    return {one.key: one for one in told if one.key in SPEAKING}


def expired_verdicts(by: Access, now: datetime) -> frozenset[str]:
    """The ids of the verdicts that are past their last day and do not renew themselves: no surface says them."""
    today = now.astimezone(by.organisation.zone).date()
    past = frozenset(one.id for one in facts_of(by, Verdict) if one.until < today)
    return past - {one.verdict.id for one in weigh_up(by, now) if one.verdict} if past else past


def verdicts_left(by: Access, now: datetime) -> int:
    """How many more verdicts this person is asked for this week."""
    zone = by.organisation.zone
    start = datetime.combine(monday(now.astimezone(zone).date()), time(0), zone)
    given = Receipt.objects.of(by).filter(source=VERDICT, by=by.person, state=State.STANDING, made_at__gte=start)
    return max(AT_MOST - given.count(), 0)
