"""How long it takes when some are still waiting: quantiles by Kaplan and Meier (1958)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Curve = Sequence[tuple[float, float]]
_ROUNDING = 1e-12


def survival(done: Sequence[float], waiting: Sequence[float]) -> Curve:
    """The falling share that is not done by each time something was; those still `waiting` count as far as they have
    come."""
    left, at_risk = 1.0, len(done) + len(waiting)
    curve = []
    for time, is_waiting in sorted([*((t, False) for t in done), *((t, True) for t in waiting)]):
        if not is_waiting:
            left *= (at_risk - 1) / at_risk
            curve.append((time, left))
        at_risk -= 1
    return curve


def quantile(curve: Curve, share: float) -> float | None:
    """The time by which `share` of all have been done; None while too few are for it to be known."""
    step = bisect_left(curve, share - _ROUNDING, key=lambda step: 1 - step[1])
    return curve[step][0] if step < len(curve) else None


def plain_quantile(done: Sequence[float], waiting: int, share: float) -> float | None:
    """The time by which `share` of all have been done, in rising order, those still waiting counted as longest."""
    rank = -(-(len(done) + waiting) * share // 1)
    return done[int(rank) - 1] if 0 < rank <= len(done) else None
