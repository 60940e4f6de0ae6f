"""`balance`: how often 20/80 is judged wrongly when only some of the people log."""

from __future__ import annotations

import numpy as np

from ildsjel.insight.share_of_building import BUILD_HIGH, BUILD_LOW, Log, Role, estimate

SHARES = (0.08, 0.2, 0.35)
TEAM = {"operator": (12, 7, 600.0), "strategist": (5, 3, 900.0)}
"""People, those of them who log, and what an hour costs."""


def judged(share: float, seed: int) -> tuple[bool, bool]:
    """Whether the status is wrong, and whether a plain sum of what is logged would be, for a team whose building lies
    about `share`."""
    dice = np.random.default_rng(seed)
    roles, build, whole = [], 0.0, 0.0
    for name, (people, logging, rate) in TEAM.items():
        minutes = 1500 * np.exp(0.25 * dice.standard_normal(people))
        own = dice.beta(6 * share, 6 * (1 - share), people)
        build, whole = build + float((own * minutes).sum()) * rate, whole + float(minutes.sum()) * rate
        logs = tuple(Log(float(m * s), float(m * (1 - s))) for m, s in zip(minutes, own, strict=True))[:logging]
        roles.append(Role(name=name, people=people, rate=rate, logs=logs))
    truth = build / whole
    plain = sum(r.rate * log.build for r in roles for log in r.logs) / sum(
        r.rate * log.total for r in roles for log in r.logs
    )
    return is_wrong(estimate(roles).status, truth), is_wrong(plainly(plain), truth)


def is_wrong(status: str, truth: float) -> bool:
    """Whether a verdict on 20/80 is false."""
    if status == "too much building":
        return truth <= BUILD_HIGH
    if status == "too little building":
        return truth >= BUILD_LOW
    return status == "balanced" and not 0.10 <= truth <= 0.30


def plainly(share: float) -> str:
    """The verdict of who takes a share as it stands."""
    return "too much building" if share > BUILD_HIGH else "too little building" if share < BUILD_LOW else "balanced"
