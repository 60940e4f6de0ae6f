"""Which question a lesson answers."""

from datetime import date
from decimal import Decimal

from ildsjel.facts.learning import Experiment, Lesson, Question
from ildsjel.insight.origins import answered

DAY = date(2026, 3, 2)
ASKED = [Question(on=DAY, text=key, id=key) for key in ("a", "b", "c")]
TRIED = Experiment(
    on=DAY,
    text="t",
    question="b",
    measure="m",
    effect=Decimal("0.2"),
    until=DAY,
    expects="yes",
    if_yes="x",
    if_no="y",
    if_unclear="z",
    id="e",
)


def lesson(of):
    return Lesson(on=DAY, text="Noe", of=of, id=of)


def test_a_lesson_answers_its_own_question_or_that_of_its_experiment():
    found = answered(ASKED, [TRIED], [lesson("question:a"), lesson("experiment:e"), lesson("decision:d"), lesson("")])
    assert found == {"a", "b"}
