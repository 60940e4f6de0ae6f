"""Safe runs: consecutive weeks of one curve, joined until each run rests on three others or more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby, islice

from ildsjel.insight.answer import Heads
from ildsjel.insight.blocks import block_of

K = 3
LABEL = "label:"
Runs = tuple[tuple[date, ...], ...]
Others = Callable[[Heads], Heads]


def safe_runs(points: Iterable[tuple[date, Heads]], others: Others) -> Runs:
    """The runs of the weeks (Mondays, in order, from the first of a block or of the curve); `others` leaves out
    the viewer. What is left over at the end of a block is in no run."""
    runs = []
    for _, block in groupby(points, key=lambda point: block_of(point[0]).start):
        run: list[date] = []
        met: Heads = frozenset()
        for week, heads in block:
            run.append(week)
            met |= others(heads)
            if is_enough(met):
                runs.append(tuple(run))
                run, met = [], frozenset()
    return tuple(runs)


def is_enough(heads: Heads) -> bool:
    """Whether these are three people or more, known to be different ones."""
    known = (who for who in heads if not who.startswith(LABEL))
    return next(islice(known, K - 1, None), None) is not None
