"""Made worlds for `enough_time`: how hours become value is known, and hard to see. The demo lives in one of them;
`make validate` holds the question against all the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

WEEKS, COST, SCALE, BASE = 150, 600.0, 6.0, 4000.0
Floats = npt.NDArray[np.float64]
Curve = Callable[[Floats], Floats]


@dataclass(frozen=True)
class Made:
    """Weeks as they came: hours, what they brought in kroner, and the audience over that of the first week."""

    hours: Floats
    value: Floats
    audience: Floats


@dataclass(frozen=True, kw_only=True)
class World:
    """`usual` hours a week, or `levels` (weeks, hours) one after another, and the hours that would be enough; what
    makes it hard. `noise` is what a week swings by, as a share of what a usual one brings, `uneven` how hours do."""

    name: str
    usual: float = 6.0
    levels: tuple[tuple[int, float], ...] = ()
    enough: float = 8.0
    cost: float = COST
    noise: float = 0.15
    uneven: float = 0.35
    carry: float = 0.0
    season: float = 0.0
    drift: float = 0.0
    viral: float = 0.0
    growth: float = 1.0
    follows: float = 0.0
    is_s_shaped: bool = False
    is_worthless: bool = False

    def curve(self, hours: Floats) -> Floats:
        """What sustained hours bring a week, in kroner."""
        if self.is_worthless:
            return np.zeros_like(hours)
        if self.is_s_shaped:
            return self._height() * hours**2 / (hours**2 + SCALE**2)
        return self._height() * -np.expm1(-hours / SCALE)

    def weeks(self, seed: int) -> Made:
        """The weeks as they come."""
        dice, planned = np.random.default_rng(seed), self._planned()
        count = len(planned)
        audience = self.growth ** (np.arange(count) / (count - 1))
        season = 1 + self.season * np.sin(2 * np.pi * (np.arange(count) / 52 + dice.random()))
        level = np.cumsum(self.drift * dice.standard_normal(count))
        noise = self.noise * (BASE + float(self.curve(np.array(self.usual))))
        hours, value = np.empty(count), np.empty(count)
        tempo, carried = 1.0, planned[0]
        for week in range(count):
            hours[week] = planned[week] * tempo * np.exp(self.uneven * dice.standard_normal())
            carried = self.carry * carried + (1 - self.carry) * hours[week]
            effect = audience[week] * float(self.curve(np.array(carried)))
            value[week] = (BASE + level[week] + effect) * season[week] + noise * dice.standard_normal()
            if dice.random() < self.viral:
                value[week] += (BASE + effect) * dice.uniform(2, 6)
            tempo = (max(value[week], 1.0) / (BASE + effect)) ** self.follows
        return Made(np.clip(hours, 0.1, None), np.maximum(value, 0), audience)

    def _planned(self) -> Floats:
        """The hours of each week before chance: as they are planned, else in waves."""
        if self.levels:
            return np.concatenate([np.full(weeks, hours) for weeks, hours in self.levels])
        return self.usual * np.exp(0.45 * np.sin(np.arange(WEEKS) / 5))

    def _height(self) -> float:
        """So high that one more hour is worth its cost at `enough`."""
        if self.is_s_shaped:
            return self.cost * (self.enough**2 + SCALE**2) ** 2 / (2 * self.enough * SCALE**2)
        return self.cost * SCALE * float(np.exp(self.enough / SCALE))


WORLDS = (
    World(name="too few hours", usual=4, enough=12),
    World(name="about right", usual=7, enough=7),
    World(name="too many hours", usual=14, enough=5),
    World(name="worth nothing", is_worthless=True),
    World(name="works for weeks (carry-over 0.75)", usual=4, enough=12, carry=0.75),
    World(name="seasons of 30 %", usual=7, enough=10, season=0.3),
    World(name="a level that drifts", usual=7, enough=10, drift=300),
    World(name="one week in twenty goes viral", usual=7, enough=10, viral=0.05),
    World(name="six times the audience", usual=5, enough=5, growth=6),
    World(name="hours follow results", usual=7, enough=10, follows=0.7),
    World(name="a curve nobody tried (S)", usual=7, enough=9, is_s_shaped=True),
)
