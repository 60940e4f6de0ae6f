"""What the page of one half-truth shows: the evidence in words, what can be taken back, and the forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from ildsjel.actions.claim_half_truth import SOURCE as CLAIMED
from ildsjel.actions.right import DOERS, WRITERS
from ildsjel.actions.weigh import SOURCE as WEIGHED
from ildsjel.actions.weigh_up import VERDICT, Answers, verdicts_left
from ildsjel.facts.half_truths import HalfTruth, Verdict, Weighing
from ildsjel.facts.sentence import Sentence
from ildsjel.insight.half_truths import Standing, Weighed, identity
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import with_receipts
from ildsjel.people.access import Access
from ildsjel.surfaces.show.half_truth_words import MUST_LOOK, SUGGESTS, heaviness, lasts
from ildsjel.surfaces.show.speaker import Speaker
from ildsjel.surfaces.web.forms.half_truths import JudgeForm, WeighForm

SOURCES = (CLAIMED, WEIGHED, VERDICT)
FULL = 6.0
"""What fills a bar: two of what weighs most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of evidence: how much it weighs in words, what the answer says today, and the receipt the reader can
    take back, if it is theirs."""

    one: Weighed
    weighs: Sentence
    answer: Sentence | None
    receipt: int | None


def may_undo(access: Access) -> frozenset[int]:
    """The receipts of the board this reader may take back: their own, and for those who lead what is no one's."""
    own = Q(by=access.person)
    led = Q(source__in=(CLAIMED, VERDICT)) if access.leads else Q(pk=None)
    return frozenset(Receipt.objects.of(access).filter(own | led, source__in=SOURCES).values_list("pk", flat=True))


def context_of(
    access: Access,
    standing: Standing,
    answers: Answers,
    speaker: Speaker,
    now: datetime,
    *,
    weigh_form: WeighForm | None = None,
    judge_form: JudgeForm | None = None,
) -> dict[str, object]:
    """All of it; a form that was tried takes the place of the empty one."""
    mine = may_undo(access)
    lines = _lines(access, standing, answers, mine)
    may_judge, left = bool(access.roles & WRITERS), verdicts_left(access, now)
    if access.roles & DOERS:
        weigh_form = weigh_form or WeighForm(None, questions=answers, speaker=speaker)
    if may_judge and left:
        judge_form = judge_form or JudgeForm(None, standing=standing, speaker=speaker)
    return {
        "standing": standing,
        "sides": _sides(standing, lines),
        "suggests": SUGGESTS[standing.suggests] if standing.evidence else None,
        "must_look": MUST_LOOK.get(standing.look),
        "lasts": lasts(standing) if standing.verdict else None,
        "weigh_form": weigh_form,
        "judge_form": judge_form,
        "is_enough": may_judge and not left,
        "claim_receipt": _receipt(access, standing, mine),
        "verdict_receipt": _verdict_receipt(access, standing, mine),
    }


def _lines(access: Access, standing: Standing, answers: Answers, mine: frozenset[int]) -> list[Line]:
    receipts = {fact.id: receipt for receipt, fact in with_receipts(access, Weighing) if receipt in mine}
    return [
        Line(
            one,
            heaviness(one.weight),
            answers[one.weighing.question].says if one.weighing.question in answers else None,
            receipts.get(one.weighing.id),
        )
        for one in sorted(standing.evidence, key=lambda one: -one.weight)
    ]


def _sides(standing: Standing, lines: list[Line]) -> list[tuple[str, Sentence, float, float, list[Line]]]:
    """Each side with how much it weighs in words, how far it fills its bar, and its evidence, the heaviest first."""
    full = max(FULL, standing.for_it, standing.against_it)
    return [
        (side, heaviness(weight), weight, full, found)
        for side, sign, weight in (("for", 1, standing.for_it), ("against", -1, standing.against_it))
        if (found := [line for line in lines if line.one.sign == sign])
    ]


def _receipt(access: Access, standing: Standing, mine: frozenset[int]) -> int | None:
    found = (r for r, fact in with_receipts(access, HalfTruth) if identity(fact) == standing.key and r in mine)
    return next(found, None)


def _verdict_receipt(access: Access, standing: Standing, mine: frozenset[int]) -> int | None:
    shown = standing.verdict
    return next(
        (r for r, fact in with_receipts(access, Verdict) if shown and fact.id == shown.id and r in mine), None
    )
