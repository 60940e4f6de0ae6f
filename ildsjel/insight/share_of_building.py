"""The arithmetic behind 20/80: how much of the resources is building, with what is not logged accounted for.

B = (sum over roles of N * mean building kroner + money for building) / (the same for building and running + all
money). Each role's people who log stand for those who do not. With z = (1-B) * building - B * running for every
person, the variance is sum of N^2 (1-n/N) s^2/n; s^2 is the role's own from four who log, the larger of own and
pooled for two or three, pooled for one. 90 % interval on the logit scale with t at sum(n-1) degrees of freedom;
exact when all log. The hard range says how far unclassified and unlogged time could move it at the most.
Where weeks are left out of the log, z swings by how much it differs from block to block on top, widened for how few
they are: se = sqrt(n s^2 m), m the share of the weeks that is left out; under four blocks, and at the least, building
and running each swing as the time does (`sampled_hours.py`). The hard range takes as logged only what is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import fsum, hypot, inf, log, sqrt
from statistics import stdev

BUILD_HIGH, BUILD_LOW, BALANCED = 0.25, 0.15, (0.10, 0.30)
UNLOGGED, FEW = 1.5, 4
LEVEL = 0.90


@dataclass(frozen=True, slots=True)
class Log:
    """One person's minutes."""

    build: float
    operate: float
    unclassified: float = 0.0

    @property
    def total(self) -> float:
        return self.build + self.operate + self.unclassified


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role: how many people, what an hour costs, the logs of those who log, and if known the minutes each of
    the others has declared."""

    name: str
    people: int
    rate: float
    logs: tuple[Log, ...]
    declared: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What weeks that were not to be logged do to the time of all: the share of it that is reckoned from the others,
    the relative standard error that gives it, and what the roles come to in each block that is reckoned so; `missed`
    is the share of the weeks."""

    share: float = 0.0
    spread: float = 0.0
    blocks: tuple[tuple[Role, ...], ...] = ()
    missed: float = 0.0

    def each(self, change: Callable[[Sequence[Role]], Sequence[Role]]) -> LeftOut:
        """The same of roles that have been changed."""
        return replace(self, blocks=tuple(tuple(change(roles)) for roles in self.blocks))


EVERY_WEEK = LeftOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """B with its interval and its hard range; None where undefined. `logged` is the share of people who log."""

    B: float | None
    low: float | None
    high: float | None
    hard_low: float | None
    hard_high: float | None
    logged: float
    status: str


def estimate(
    roles: Sequence[Role],
    *,
    money_build: float = 0.0,
    money_operate: float = 0.0,
    money_unclassified: float = 0.0,
    left_out: LeftOut = EVERY_WEEK,
) -> Estimate:
    """The share of building, its certainty and what it comes to."""
    mean = _mean([entry for role in roles for entry in role.logs])
    built = fsum(_kroner(r, _typical(r, mean).build) * r.people for r in roles)
    run = fsum(_kroner(r, _typical(r, mean).operate) * r.people for r in roles)
    build, whole = money_build + built, money_build + built + money_operate + run
    share = build / whole if whole > 0 else None
    swing = _swing(left_out, share or 0.0, built, run)
    interval = _interval(roles, share, whole, swing) if share is not None else None
    people = sum(r.people for r in roles)
    logged = sum(len(r.logs) for r in roles) / people if people else 1.0
    hard = _hard_range(roles, mean, money_build, money_operate, money_unclassified, left_out.share)
    low, high = interval or (None, None)
    status = "cannot say" if logged < 0.5 or any(is_thin(r) for r in roles) else _status(low, high)
    return Estimate(B=share, low=low, high=high, hard_low=hard[0], hard_high=hard[1], logged=logged, status=status)


def _swing(left_out: LeftOut, share: float, built: float, run: float) -> float:
    """The standard error in kroner of z that weeks left out give: by how much z differs from block to block, since
    building may come in weeks of its own; at least as the time of all does."""
    least, blocks = left_out.spread * hypot((1 - share) * built, share * run), left_out.blocks
    if len(blocks) < FEW:
        return least
    # Imported here, as below.
    from scipy.special import stdtrit  # type: ignore[import-untyped]

    of_blocks = [fsum(_z(role, share) for role in roles) for roles in blocks]
    unsure = float(stdtrit(len(blocks) - 1, (1 + LEVEL) / 2) / stdtrit(inf, (1 + LEVEL) / 2))
    return max(least, unsure * stdev(of_blocks) * sqrt(len(blocks) * left_out.missed))


def _z(role: Role, share: float) -> float:
    typical = _mean(role.logs)
    return role.people * _kroner(role, (1 - share) * typical.build - share * typical.operate)


def _mean(logs: Sequence[Log]) -> Log:
    n = len(logs) or 1
    return Log(*(fsum(getattr(entry, name) for entry in logs) / n for name in ("build", "operate", "unclassified")))


def _typical(role: Role, mean: Log) -> Log:
    return _mean(role.logs) if role.logs else mean


def _kroner(role: Role, minutes: float) -> float:
    return minutes * role.rate / 60


def _interval(roles: Sequence[Role], share: float, whole: float, swing: float) -> tuple[float, float] | None:
    """The interval; `swing` is the standard error in kroner that weeks left out give z."""
    if any(not r.logs for r in roles):
        return None
    if all(len(r.logs) == r.people for r in roles):
        return _on_logit_scale(share, swing / whole, inf) if swing and 0 < share < 1 else (share, share)
    squares = {
        r.name: _squares([(1 - share) * _kroner(r, e.build) - share * _kroner(r, e.operate) for e in r.logs])
        for r in roles
    }
    freedom = sum(len(r.logs) - 1 for r in roles)
    if freedom == 0 or not 0 < share < 1:
        return None
    pooled = fsum(squares.values()) / freedom
    variance = fsum(_variance(r, squares[r.name], pooled) for r in roles)
    return _on_logit_scale(share, hypot(sqrt(variance), swing) / whole, freedom)


def _squares(values: Sequence[float]) -> float:
    mean = fsum(values) / len(values)
    return fsum((v - mean) ** 2 for v in values)


def _variance(role: Role, squares: float, pooled: float) -> float:
    n = len(role.logs)
    own = squares / (n - 1) if n > 1 else pooled
    spread = own if n >= 4 else max(own, pooled)
    return role.people**2 * (1 - n / role.people) * spread / n


def _on_logit_scale(share: float, se: float, freedom: float) -> tuple[float, float]:
    # Imported here: scipy takes long to load, and only where something is not logged is it needed.
    from scipy.special import expit
    from scipy.stats import t  # type: ignore[import-untyped]

    logit, width = log(share / (1 - share)), float(t.ppf((1 + LEVEL) / 2, freedom)) * se / (share * (1 - share))
    return float(expit(logit - width)), float(expit(logit + width))


def _hard_range(
    roles: Sequence[Role],
    mean: Log,
    money_build: float,
    money_operate: float,
    money_unclassified: float,
    unseen: float,
) -> tuple[float | None, float | None]:
    build = money_build + (1 - unseen) * fsum(_kroner(r, e.build) for r in roles for e in r.logs)
    operate = money_operate + (1 - unseen) * fsum(_kroner(r, e.operate) for r in roles for e in r.logs)
    open_ = money_unclassified + (1 - unseen) * fsum(_kroner(r, e.unclassified) for r in roles for e in r.logs)
    open_ += unseen * UNLOGGED * fsum(_kroner(r, e.total) for r in roles for e in r.logs)
    open_ += fsum((r.people - len(r.logs)) * _kroner(r, _unlogged(r, mean)) for r in roles)
    whole = build + operate + open_
    return (build / whole, (build + open_) / whole) if whole > 0 else (None, None)


def _unlogged(role: Role, mean: Log) -> float:
    return role.declared if role.declared is not None else UNLOGGED * _typical(role, mean).total


def is_thin(role: Role) -> bool:
    """Whether too few of a role log for the others to be judged by them."""
    return not role.logs or (role.people > 1 and len(role.logs) == 1)


def _status(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return "cannot say"
    if low > BUILD_HIGH:
        return "too much building"
    if high < BUILD_LOW:
        return "too little building"
    return "balanced" if low >= BALANCED[0] and high <= BALANCED[1] else "cannot say"
