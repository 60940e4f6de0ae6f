"""`enough_time` read every week for three years: how often anything it says is false, and how soon it says any."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import linregress, t

from ildsjel.demo.worlds import COST, WEEKS, Floats, Made, World
from ildsjel.insight.enough_time.gates import FIRST
from ildsjel.insight.enough_time.path import Terms, Week, Weeks, limits_at, path

TERMS = Terms(cost=COST, planned=6, ceiling=24)
STEP = 0.01
QUARTER = 13
TOLERANCE = 0.5  # hours, and
SLACK = 1.05  # of the kroner that are said


@dataclass(frozen=True)
class Seen:
    """One path: whether anything false was said, whether ordinary re-reading would have, the first week anything was
    said (None: never), and the share of weeks whose set missed the truth."""

    false: bool
    naively_false: bool
    first: int | None
    missed: float


def seen(world: World, seed: int, every: int = 1) -> Seen:
    """What was said in one made world; of which, after the first quarter, one week in `every` is logged."""
    logged = [n for n in range(WEEKS) if n < QUARTER or n % every == n // every % every]
    whole = world.weeks(seed)
    made = Made(whole.hours[logged], whole.value[logged], whole.audience[logged])
    weeks = _weeks(made)
    truths = [
        _Truth(world, weeks, number, float(made.audience[number - 1])) for number in range(FIRST, len(logged) + 1)
    ]
    found = path(weeks, TERMS).weeks
    path.cache_clear()
    false = [truth.contradicts(week) for truth, week in zip(truths, found, strict=True)]
    said = [logged[week.number - 1] + 1 for week in found if week.status not in ("cannot", "changed")]
    missed = [not truth.is_in(week) for truth, week in zip(truths, found, strict=True) if week.reading]
    return Seen(any(false), _naively_false(weeks, truths), min(said, default=None), float(np.mean(missed or [0.0])))


def _weeks(made: Made) -> Weeks:
    """As the question reads them; an audience that stays the same is not told."""
    followers = 1000 * made.audience if made.audience[-1] > 1 else ()
    return Weeks(hours=tuple(map(float, made.hours)), value=tuple(map(float, made.value)), followers=tuple(followers))


class _Truth:
    """What would be right to say in a week."""

    def __init__(self, world: World, weeks: Weeks, number: int, grown: float) -> None:
        (limits,) = limits_at(weeks, TERMS, [number])
        self.number, hours = number, np.arange(0, limits.cap + STEP, STEP)
        brings: Floats = grown * world.curve(hours)
        net = brings - COST * hours
        self.hours, self.net = hours, net
        self.enough = float(hours[net.argmax()])
        near = np.array([limits.now - STEP, limits.now + STEP])
        self.marginal = float(np.diff(grown * world.curve(near))[0] / (2 * STEP))

    def contradicts(self, week: Week) -> bool:
        """Whether what the week says is false: a direction, a range, or what being wrong costs."""
        if week.status == "more":
            return self.marginal < COST / SLACK
        if week.status == "less":
            return self.marginal > COST * SLACK
        if week.status != "answer" or week.reading is None:
            return False
        at = float(np.interp(week.reading.enough, self.hours, self.net))
        return not self.is_in(week) and float(self.net.max()) - at > SLACK * week.reading.regret

    def is_in(self, week: Week) -> bool:
        """Whether the hours that are enough lie in the week's range."""
        found = week.reading
        return found is None or found.low - TOLERANCE <= self.enough <= found.high + TOLERANCE


def _naively_false(weeks: Weeks, truths: list[_Truth]) -> bool:
    """A straight line through the weeks so far, fitted anew every week, believed when its 90 % interval says so."""
    for truth in truths:
        hours, value = weeks.hours[: truth.number], weeks.value[: truth.number]
        line = linregress(hours, value)
        half = t.ppf(0.95, truth.number - 2) * line.stderr
        if (line.slope - half > COST and truth.marginal < COST) or (
            line.slope + half < COST and truth.marginal > COST
        ):
            return True
    return False
