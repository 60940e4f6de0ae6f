"""Experiments with what was made of them, and, when the day has come, what the ledger says of one."""

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
    """One experiment, and what was made of it."""

    experiment: Experiment
    is_over: bool
    conclusion: Conclusion | None


def experiments_of(access: Access, today: date) -> list[Tried]:
    """Every experiment, newest first."""
    concluded = {one.experiment: one for one in reversed(facts_of(access, Conclusion))}
    return [Tried(one, one.until < today, concluded.get(one.id)) for one in reversed(facts_of(access, Experiment))]


def experiment_of(access: Access, experiment: str, today: date) -> Tried | None:
    """One of them, by its id; None if there is none."""
    return next((one for one in experiments_of(access, today) if one.experiment.id == experiment), None)


def result_of(access: Access, tried: Tried, today: date) -> Result | None:
    """What the ledger says; None while it runs, and where its weeks say nothing."""
    experiment = tried.experiment
    if not tried.is_over:
        return None
    counted = Outcome.objects.of(access).current().filter(name=experiment.measure, on__lte=experiment.until)
    return result(experiment, [(on, float(n)) for on, n in counted.values_list("on", "count")], today)
