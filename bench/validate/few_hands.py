"""The bus factor: how often what is said of it is wrong, where what each person really does a week is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ildsjel.insight.few_hands.bus_factor import bus_factor
from ildsjel.insight.few_hands.knowledge import ABLE, HALF_LIFE
from ildsjel.insight.few_hands.verdict import verdict
from ildsjel.insight.few_hands.weeks import Weeks

WEEKS = 52
DECAY = 0.5 ** (np.arange(WEEKS) / HALF_LIFE)


@dataclass(frozen=True, kw_only=True)
class Team:
    """`people` over `cells`: each cell has a main carrier, and others who do a share of it; one person carries more
    than one cell where `most` is larger."""

    name: str
    people: int
    cells: int
    others: float
    most: float = 0.0

    def rates(self, dice: np.random.Generator) -> np.ndarray:
        """Hours a week of each person in each cell, on average."""
        hours = dice.uniform(0.5, 4, self.cells)
        carrier = np.where(dice.random(self.cells) < self.most, 0, dice.integers(0, self.people, self.cells))
        rates = (
            self.others
            * hours
            * dice.random((self.people, self.cells))
            * (dice.random((self.people, self.cells)) < 0.5)
        )
        rates[carrier, np.arange(self.cells)] = hours
        return rates


TEAMS = (
    Team(name="one carries nearly all", people=4, cells=6, others=0.05, most=0.9),
    Team(name="each carries their own", people=6, cells=8, others=0.05),
    Team(name="two or three on each thing", people=5, cells=6, others=0.9),
    Team(name="others help a little", people=4, cells=5, others=0.3, most=0.5),
)


@dataclass(frozen=True)
class Judged:
    """Whether anything was said, whether it was wrong, and whether the plain bus factor of the log would be."""

    said: bool
    false: bool
    naively_false: bool


def judged(team: Team, seed: int) -> Judged:
    """What is said of one made year. The truth is the bus factor of what is done on average."""
    dice = np.random.default_rng(seed)
    rates = team.rates(dice)
    truth = bus_factor(rates * DECAY.sum() >= ABLE, rates.sum(axis=0))
    away = dice.random((WEEKS, team.people, 1)) < 0.12
    hours = np.where(away, 0.0, rates / 0.88 * dice.gamma(2.0, 0.5, (WEEKS, *rates.shape)))
    found = verdict(_laid_out(hours), seed)
    wrong = {"vulnerable": truth > 1, "shared": truth <= 1, "cannot say": False}[found.status]
    plain = found.factors[1] <= 1
    return Judged(found.status != "cannot say", wrong, plain != (truth <= 1))


def _laid_out(hours: np.ndarray) -> Weeks:
    """The log of the year, this week first, as the question reads it."""
    weeks, people, cells = hours.shape
    names = tuple(f"p{n}" for n in range(people))
    ages = np.arange(weeks - 1, -1, -1, dtype=float)
    places = tuple((f"c{n}", "") for n in range(cells))
    return Weeks(names, places, ages, hours[::-1], np.zeros((weeks, cells)), np.zeros((people, cells)))
