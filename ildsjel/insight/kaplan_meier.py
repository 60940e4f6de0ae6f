"""How long it takes when some are still waiting: quantiles by Kaplan and Meier (1958)."""

from __future__ import annotations

from collections.abc import Sequence


def quantile(done: Sequence[float], waiting: Sequence[float], share: float) -> float | None:
    """The time by which `share` of all have been done, those still `waiting` counted as far as they have come.

    None while too few are done for it to be known.
    """
    left, at_risk = 1.0, len(done) + len(waiting)
    for time, is_done in sorted(
        [(t, True) for t in done] + [(t, False) for t in waiting], key=lambda e: (e[0], not e[1])
    ):
        if is_done:
            left *= (at_risk - 1) / at_risk
            if left <= 1 - share + 1e-12:
                return time
        at_risk -= 1
    return None


def plain_quantile(done: Sequence[float], waiting: int, share: float) -> float | None:
    """The time by which `share` of all have been done, those still waiting counted as longest of all."""
    times = sorted(done)
    rank = -(-(len(times) + waiting) * share // 1)
    return times[int(rank) - 1] if 0 < rank <= len(times) else None
