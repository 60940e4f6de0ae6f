"""The bus factor: the fewest people whose absence leaves more than half of the weight with nobody able. Exact.

Every set of people is looked at. A cell is lost in a set's absence when all who are able in it are in the set: so the
weight lost with a set is the sum over its subsets of the cells that rest on just those people, by one pass a person
(the zeta transform), n 2^n additions in all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

MOST = 14
"""People for whom it is exact; the more people, the longer it takes, twice for each."""


def bus_factor(able: npt.NDArray[np.bool_], weight: Sequence[float] | npt.NDArray[np.float64]) -> int:
    """`able[p, c]`: whether person p is able in cell c, of weight `weight[c]`. 0 where nobody needs to be absent for
    more than half to be lost. Raises ValueError for more than 14 people."""
    people = able.shape[0]
    if people > MOST:
        raise ValueError(people)
    rests_on = (1 << np.arange(people)) @ able.astype(np.int64)
    lost = np.bincount(rests_on, weights=np.asarray(weight, dtype=float), minlength=1 << people)
    for person in range(people):
        halves = lost.reshape(-1, 2, 1 << person)
        halves[:, 1] += halves[:, 0]
    return int(_sizes(people)[lost > lost[-1] / 2].min())


@cache
def _sizes(people: int) -> npt.NDArray[np.int64]:
    """How many there are in each set of so many people."""
    return np.array([mask.bit_count() for mask in range(1 << people)])
