"""What if somebody did something else? What nobody else can do, what stands still, and who could take it over.

A cell is lost when nobody but they are able in it. Uncovered are the hours a week they have put into those, as the
median of the last eight whole weeks [set], in whole hours and all together. For each lost cell the one who is nearest
to able is the successor, with the hours it takes, rounded up to threes [set] so that what somebody knows cannot be
counted back from it, and the weeks at the pace the work has come at. A simulation only: it is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

import numpy as np

from ildsjel.facts.launching import Must
from ildsjel.insight.few_hands.knowledge import ABLE, Cell
from ildsjel.insight.few_hands.weeks import Bools, Floats, Weeks
from ildsjel.insight.launches import Planned

LOOK_BACK, STEP = 8, 3


@dataclass(frozen=True, slots=True)
class Lost:
    """A cell nobody is left for; `successor` is empty where nobody has begun, or nobody else is here."""

    cell: Cell
    successor: str
    hours: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Move:
    """What is lost without `who`; `uncovered` hours a week, the launch and title of work nobody could do, and the
    conversations that would lose their only voice (`voices.py`), where their replies count as theirs."""

    who: str
    lost: tuple[Lost, ...]
    uncovered: int
    stranded: tuple[tuple[str, Must], ...]
    voices: int | None = None


def move(weeks: Weeks, who: str, *, plans: Iterable[Planned], skilled: Mapping[str, frozenset[str]]) -> Move:
    """`skilled` are those the leader has said can do each kind of work alone."""
    if who not in weeks.people:
        return Move(who, (), 0, _stranded(weeks, weeks, who, plans, skilled))
    rest = weeks.without(who)
    able, left = weeks.able().any(axis=0), rest.able().any(axis=0)
    own = _whole_weeks(weeks.earned[:, weeks.people.index(who)])
    pace = np.median(own, axis=0)
    weight = weeks.weight
    gone = sorted(np.flatnonzero(able & ~left), key=lambda c: (-weight[c], weeks.cells[c]))
    return Move(
        who,
        tuple(_lost(rest, int(c), float(pace[c])) for c in gone),
        round(float(np.median(own[:, gone].sum(axis=1)))),
        _stranded(weeks, rest, who, plans, skilled),
    )


def _whole_weeks(own: Floats) -> Floats:
    """The last whole weeks, one without any work where there are too few."""
    last = own[-LOOK_BACK - 1 : -1]
    return np.vstack([np.zeros((LOOK_BACK - len(last), own.shape[1])), last])


def _lost(rest: Weeks, c: int, pace: float) -> Lost:
    known = rest.known()[:, c]
    best = int(known.argmax()) if len(known) and known.max() > 0 else None
    gap = ABLE - (float(known[best]) if best is not None else 0.0)
    hours = STEP * ceil(gap / STEP)
    return Lost(rest.cells[c], rest.people[best] if best is not None else "", hours, ceil(hours / max(pace, 1.0)))


def _stranded(
    weeks: Weeks, rest: Weeks, who: str, plans: Iterable[Planned], skilled: Mapping[str, frozenset[str]]
) -> tuple[tuple[str, Must], ...]:
    """The work that is left of launches that are not over, which only `who` could do."""
    with_all, without = _kinds(weeks), _kinds(rest)
    return tuple(
        (plan.launch.title, must)
        for plan in plans
        for must in plan.left
        if (must.kind in with_all or who in skilled.get(must.kind, ()))
        and must.kind not in without
        and not skilled.get(must.kind, frozenset()) - {who}
    )


def _kinds(weeks: Weeks) -> frozenset[str]:
    """The kinds of work somebody is able in, somewhere."""
    able: Bools = np.atleast_1d(weeks.able().any(axis=0))
    return frozenset(kind for (_, kind), is_able in zip(weeks.cells, able, strict=True) if is_able)
