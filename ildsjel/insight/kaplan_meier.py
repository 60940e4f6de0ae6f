"""How long it takes when some are still waiting: quantiles by Kaplan and Meier (1958)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import mul

Curve = Sequence[tuple[float, float]]
_ROUNDING = 1e-12


def survival(done: Sequence[float], waiting: Sequence[float]) -> Curve:
    """The falling share that is not done by each time something was; those still `waiting` count as far as they have
    come."""
    times, still, n = sorted(done), sorted(waiting), len(done) + len(waiting)
    at_risk = [n - before - bisect_left(still, time) for before, time in enumerate(times)]
    return list(zip(times, accumulate(((at - 1) / at for at in at_risk), mul), strict=True))


def quantile(curve: Curve, share: float) -> float | None:
    """The time by which `share` of all have been done; None while too few are for it to be known."""
    step = bisect_left(curve, share - _ROUNDING, key=lambda step: 1 - step[1])
    return curve[step][0] if step < len(curve) else None


def plain_quantile(done: Sequence[float], waiting: int, share: float) -> float | None:
    """The time by which `share` of all have been done, in rising order, those still waiting counted as longest."""
    rank = -(-(len(done) + waiting) * share // 1)
    return done[int(rank) - 1] if 0 < rank <= len(done) else None
