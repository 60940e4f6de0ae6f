"""Which of several values per hour are told apart: pairwise, with a margin, by Holm's step-down test.

For each ordered pair i over j: z = (ln v_i - ln v_j - ln 1.25) / sqrt(se_i^2 + se_j^2). Of the k(k-1)/2 observed
pairs (each in the direction it points), the claim of step r from 0 stands while its one-sided
p <= .05 / (k(k-1)/2 - r). The margin is for channels being under-reported differently. When all are equal, a false
claim is made at most 5 % of the time. (Holm, S. 1979: A simple sequentially rejective multiple test procedure.)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import erfc, exp, hypot, log, sqrt

LEVEL, MARGIN, Z90 = 0.05, log(1.25), 1.645
Claim = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Valued:
    """A value per hour, as its logarithm and the standard error of that."""

    name: str
    log_value: float
    se: float

    @property
    def value(self) -> float:
        """The value itself."""
        return exp(self.log_value)

    @property
    def interval(self) -> tuple[float, float]:
        """90 %, on the logarithmic scale."""
        return exp(self.log_value - Z90 * self.se), exp(self.log_value + Z90 * self.se)


def claims(valued: Sequence[Valued]) -> tuple[Claim, ...]:
    """The pairs (better, worse) that are told apart, the clearest first."""
    pairs = sorted((_pair(one, other) for one, other in combinations(valued, 2)), key=lambda pair: (pair[0], pair[1]))
    found: list[Claim] = []
    for step, (p, claim) in enumerate(pairs):
        if p > LEVEL / (len(pairs) - step):
            break
        found.append(claim)
    return tuple(found)


def best(names: Iterable[str], found: Iterable[Claim]) -> str:
    """The one that beats all the others; empty where there is none."""
    everyone, told = set(names), set(found)
    winners = (name for name in sorted(everyone) if all((name, other) in told for other in everyone - {name}))
    return next(winners, "") if len(everyone) > 1 else ""


def _pair(one: Valued, other: Valued) -> tuple[float, Claim]:
    """The one-sided p of the pair in the direction it points, and that direction."""
    better, worse = (one, other) if one.log_value >= other.log_value else (other, one)
    above = better.log_value - worse.log_value - MARGIN
    se = hypot(better.se, worse.se)
    # Without any uncertainty the difference itself decides.
    p = erfc(above / se / sqrt(2)) / 2 if se else float(above <= 0)
    return p, (better.name, worse.name)
