"""Plan an experiment: what is tried for a question, and, before it begins, what will be made of each answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

from ildsjel.actions.ask_question import SOURCE
from ildsjel.actions.receive import receive
from ildsjel.actions.right import WRITERS, Refused, must
from ildsjel.facts.learning import NO, YES, Experiment, Question
from ildsjel.facts.period import WEEK, Period
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.experiment import FEWEST, LONGEST
from ildsjel.ledger.outcome_names import outcome_names
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


@dataclass(frozen=True, slots=True)
class Trial:
    """All that is said beforehand; `effect` is a share, below nothing where less is hoped for."""

    text: str
    measure: str
    effect: Decimal
    until: date
    expects: str
    if_yes: str
    if_no: str
    if_unclear: str


class Unready(Refused):
    """Some of what must be said beforehand is missing: `lacks` is all of it, at once."""

    def __init__(self, lacks: tuple[Sentence, ...]) -> None:
        super().__init__(lacks[0])
        self.lacks = lacks


def plan_experiment(*, by: Access, question: str, trial: Trial, now: datetime) -> Receipt:
    """Keeps the plan; the experiment begins today. Raises Unready with everything that is missing."""
    must(by, WRITERS)
    asked = next((one for one in facts_of(by, Question) if one.id == question), None)
    if asked is None:
        raise Refused(sentence("An experiment answers a question. Ask it first."))
    on = now.astimezone(by.organisation.zone).date()
    if lacks := tuple(_lacks(trial, on, frozenset(outcome_names(by)))):
        raise Unready(lacks)
    planned = Experiment(
        on=on,
        text=trial.text.strip(),
        question=asked.id,
        measure=trial.measure,
        effect=trial.effect,
        until=trial.until,
        expects=trial.expects,
        if_yes=trial.if_yes.strip(),
        if_no=trial.if_no.strip(),
        if_unclear=trial.if_unclear.strip(),
        initiative=asked.initiative,
        by=by.key,
        id=uuid4().hex,
    )
    return receive(by=by, facts=[planned], source=SOURCE, now=now)


def earliest_end(on: date) -> date:
    """The first day an experiment that begins on a day can end, with whole weeks enough to be read."""
    return next(day for day in Period(on, on + (FEWEST + 1) * WEEK).days() if _whole_weeks(on, day) >= FEWEST)


def _whole_weeks(on: date, until: date) -> int:
    return sum(week >= on and (until - week).days >= 6 for week in Period(on, until).weeks())


def _lacks(trial: Trial, on: date, countable: frozenset[str]) -> Iterator[Sentence]:
    if not trial.text.strip():
        yield sentence("Say what you will try.")
    if trial.measure not in countable:
        yield sentence("Choose something that is counted here already, such as orders from the web shop.")
    if not trial.effect or abs(trial.effect) > 10:
        yield sentence("Say how much it must change before you would do something else, such as 20 %.")
    if trial.until < earliest_end(on):
        yield sentence("Let it last until {day} at least: {n} whole weeks.", day=earliest_end(on), n=FEWEST)
    if trial.until > on + LONGEST * WEEK:
        yield sentence("Let it last half a year at most.")
    if trial.expects not in (YES, NO):
        yield sentence("Say whether you think the answer is yes or no.")
    if not (trial.if_yes.strip() and trial.if_no.strip() and trial.if_unclear.strip()):
        yield sentence("Say what you will do if the answer is yes, if it is no, and if it cannot be told.")
