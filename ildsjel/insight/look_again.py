"""Looking again: which decisions have come due, and the same figures then and now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from ildsjel.facts.learned import Decision
from ildsjel.insight.answer import Answer, Figure


def due(decisions: Iterable[Decision], today: date) -> tuple[Decision, ...]:
    """Decisions whose day to look again has come, and about which nothing has been decided since."""
    decided = list(decisions)
    return tuple(d for d in decided if d.again and d.again <= today and not _superseded(d, decided))


def then_and_now(decision: Decision, answers: Iterable[Answer]) -> tuple[tuple[str, Figure, Figure], ...]:
    """(name, then, now) for each figure the decision was made on that can still be shown."""
    figures, then = _figures_about(decision, answers), {name: float(value) for name, value in decision.m}
    return tuple(
        (name, Figure(value=value, unit=now.unit, low=then.get(f"{name}.low"), high=then.get(f"{name}.high")), now)
        for name, value in then.items()
        if (now := figures.get(name))
    )


def _figures_about(decision: Decision, answers: Iterable[Answer]) -> Mapping[str, Figure]:
    """Those of the answer itself, or of the row for the initiative that was decided about."""
    answer = next((a for a in answers if a.key == decision.question), None)
    if answer is None:
        return {}
    rows = (row.figures for row in answer.rows if row.key == decision.initiative)
    return answer.figures if answer.about == decision.initiative else next(rows, {})


def _superseded(decision: Decision, decided: list[Decision]) -> bool:
    same = (d for d in decided if (d.question, d.initiative) == (decision.question, decision.initiative))
    return any(d.on > decision.on for d in same)
