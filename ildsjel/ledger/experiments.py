"""Experiments with what came of them: the conclusion, or, when its day has come, what the ledger says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ildsjel.facts.learning import Conclusion, Experiment
from ildsjel.insight.experiment import Result, result
from ildsjel.ledger.outcome import Outcome
from ildsjel.ledger.statements import facts_of
from ildsjel.people.access import Access


@dataclass(frozen=True, slots=True)
class Tried:
    """One experiment; `result` is None while it runs, and where its weeks say nothing."""

    experiment: Experiment
    is_over: bool
    result: Result | None
    conclusion: Conclusion | None


def experiments_of(access: Access, today: date) -> list[Tried]:
    """Every experiment, newest first."""
    concluded = {one.experiment: one for one in reversed(facts_of(access, Conclusion))}
    return [_tried(access, one, concluded.get(one.id), today) for one in reversed(facts_of(access, Experiment))]


def experiment_of(access: Access, experiment: str, today: date) -> Tried | None:
    """One of them, by its id; None if there is none."""
    return next((one for one in experiments_of(access, today) if one.experiment.id == experiment), None)


def _tried(access: Access, experiment: Experiment, conclusion: Conclusion | None, today: date) -> Tried:
    is_over = experiment.until < today
    return Tried(experiment, is_over, _result(access, experiment, today) if is_over else None, conclusion)


def _result(access: Access, experiment: Experiment, today: date) -> Result | None:
    counted = Outcome.objects.of(access).current().filter(name=experiment.measure, on__lte=experiment.until)
    return result(experiment, [(on, float(n)) for on, n in counted.values_list("on", "count")], today)
