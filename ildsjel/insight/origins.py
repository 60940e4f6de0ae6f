"""Which question a lesson answers: the one it comes of, or the one the experiment it comes of was for."""

from __future__ import annotations

from collections.abc import Iterable

from ildsjel.facts.learning import Experiment, Lesson, Question


def origins(questions: Iterable[Question], experiments: Iterable[Experiment]) -> dict[str, str]:
    """The id of the question behind everything a lesson can come of, by what stands in `of`."""
    of = {f"question:{one.id}": one.id for one in questions}
    return of | {f"experiment:{one.id}": one.question for one in experiments}


def answered(
    questions: Iterable[Question], experiments: Iterable[Experiment], lessons: Iterable[Lesson]
) -> frozenset[str]:
    """The ids of the questions there is a lesson of."""
    of = origins(questions, experiments)
    return frozenset(of[lesson.of] for lesson in lessons if lesson.of in of)
