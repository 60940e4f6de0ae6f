"""How fast is it learned? Days from question to use, from lesson to half its audience; what experiments came to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.learning import UNCLEAR, Conclusion, Experiment, Question
from ildsjel.insight.experiment import DECIDE_WITHIN
from ildsjel.insight.kaplan_meier import quantile, survival
from ildsjel.insight.lessons import Standing
from ildsjel.insight.origins import origins


@dataclass(frozen=True, slots=True)
class Waited:
    """Days each of something took, and has taken so far."""

    done: tuple[int, ...]
    waiting: tuple[int, ...]

    @property
    def median(self) -> float | None:
        """Kaplan-Meier; None while too few are done for it to be known."""
        return quantile(survival(self.done, self.waiting), 0.5)


@dataclass(frozen=True, slots=True)
class Tried:
    """Experiments whose day to decide has come: how many, how many were concluded in time, and of those with a yes or
    a no how many said what was expected."""

    due: int
    in_time: int
    told: int
    confirmed: int


def to_use(
    questions: Sequence[Question], experiments: Sequence[Experiment], found: Sequence[Standing], today: date
) -> Waited:
    """From each question to the first use of a lesson that came of it."""
    of = origins(questions, experiments)
    used: dict[str, date] = {}
    for one in found:
        asked = of.get(one.lesson.of)
        if asked is not None and one.used_on is not None:
            used[asked] = min(one.used_on, used.get(asked, date.max))
    return _waited({q.id: q.on for q in questions}, used, today)


def to_half(found: Iterable[Standing], today: date) -> Waited:
    """From each lesson to the day half its audience taught it back or used it; lessons with no audience apart."""
    shared = [one for one in found if not one.by_one]
    half = {one.lesson.id: one.half_on for one in shared if one.half_on}
    return _waited({one.lesson.id: one.lesson.on for one in shared}, half, today)


def tried(experiments: Sequence[Experiment], conclusions: Iterable[Conclusion], today: date) -> Tried:
    """What has come of the experiments."""
    first: dict[str, Conclusion] = {}
    for one in sorted(conclusions, key=lambda one: one.on):
        first.setdefault(one.experiment, one)
    due = [e for e in experiments if e.id in first or e.until + DECIDE_WITHIN < today]
    told = [e for e in due if e.id in first and first[e.id].result != UNCLEAR]
    return Tried(
        due=len(due),
        in_time=sum(e.id in first and first[e.id].on <= e.until + DECIDE_WITHIN for e in due),
        told=len(told),
        confirmed=sum(first[e.id].result == e.expects for e in told),
    )


def _waited(began: Mapping[str, date], ended: Mapping[str, date], today: date) -> Waited:
    return Waited(
        tuple((ended[key] - on).days for key, on in began.items() if key in ended),
        tuple((today - on).days for key, on in began.items() if key not in ended),
    )
