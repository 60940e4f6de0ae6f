"""What each person has earned in each cell, week by week, and what is left of it at a half-life.

A cell is a place (a channel, or an initiative where no channel was given) and a kind of work. Overhead is no craft,
and learning is on the way to one. People are those who are here and have been told what is kept; what others have
done, who are here no longer, says how much a cell weighs, and makes nobody able. A skill somebody else stands for
counts as able in every cell of its kind, or as able with help; one's own word for it as three quarters of that [set].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from ildsjel.facts.house import House
from ildsjel.facts.kinds import Learning
from ildsjel.facts.launching import Skill
from ildsjel.facts.period import monday
from ildsjel.facts.sums import Doing
from ildsjel.insight.few_hands.knowledge import ABLE, HALF_LIFE, WITH_HELP, Cell
from ildsjel.insight.few_hands.taught import taught

OWN_WORD = 0.75
VOUCHED: Mapping[str, float] = {"alone": ABLE, "help": WITH_HELP}
NO_CRAFT = frozenset({"learning"})
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Weeks:
    """`earned[w, p, c]` of each week, person and cell; `others[w, c]` by those who are here no longer; `floor[p, c]`
    what a stated skill counts as; `ages[w]` in weeks, of every week from the first to today."""

    people: tuple[str, ...]
    cells: tuple[Cell, ...]
    ages: Floats
    earned: Floats
    others: Floats
    floor: Floats

    @property
    def weight(self) -> Floats:
        """How much of what is done lies in each cell: all that was earned there, whoever by, less its age."""
        gone: Floats = np.tensordot(decay(self.ages, HALF_LIFE), self.others, 1)
        here: Floats = self.done(HALF_LIFE).sum(axis=0)
        return gone + here

    def done(self, half_life: float) -> Floats:
        """K of each person in each cell, from what they have done alone."""
        return np.tensordot(decay(self.ages, half_life), self.earned, 1)

    def known(self, half_life: float = HALF_LIFE) -> Floats:
        """K of each person in each cell, or what a stated skill counts as, if that is more."""
        return np.maximum(self.done(half_life), self.floor)

    def able(self, half_life: float = HALF_LIFE) -> Bools:
        """Who is able alone in which cell."""
        return self.known(half_life) >= ABLE

    def without(self, who: str) -> Weeks:
        """The same weeks, with one person gone."""
        n = self.people.index(who)
        return Weeks(
            self.people[:n] + self.people[n + 1 :],
            self.cells,
            self.ages,
            np.delete(self.earned, n, axis=1),
            self.others + self.earned[:, n],
            np.delete(self.floor, n, axis=0),
        )


def crafts(house: House) -> frozenset[str]:
    """The kinds of work somebody can be able in."""
    return frozenset(kind.key for kind in house.kinds if kind.side != "overhead") - NO_CRAFT


def decay(ages: Floats, half_life: float) -> Floats:
    """What is left of each week's work."""
    return np.power(0.5, ages / half_life)


def weeks_of(
    doing: Iterable[Doing], learning: Sequence[Learning], skills: Iterable[Skill], house: House, today: date
) -> Weeks:
    """Everything up to today, in the order of names; cells that nobody has worked in are not there."""
    known = crafts(house)
    done = [one for one in doing if one.week <= today and one.kind in known]
    done += taught(done, [one for one in learning if one.on <= today])
    stated = {(skill.who, skill.kind): skill for skill in skills if skill.on <= today}
    here = {member.key for member in house.members if member.told and member.is_here(today)}
    people = tuple(sorted(here & ({one.who for one in done} | {who for who, _ in stated})))
    cells = tuple(sorted({(one.place, one.kind) for one in done}))
    return _laid_out(people, cells, done, today, _floor(people, cells, stated))


def _laid_out(
    people: tuple[str, ...], cells: tuple[Cell, ...], done: Sequence[Doing], today: date, floor: Floats
) -> Weeks:
    first = min((one.week for one in done), default=monday(today))
    count = (monday(today) - first).days // 7 + 1
    earned, others = np.zeros((count, len(people), len(cells))), np.zeros((count, len(cells)))
    row, column = {who: n for n, who in enumerate(people)}, {cell: n for n, cell in enumerate(cells)}
    for one in done:
        week, cell = (one.week - first).days // 7, column[one.place, one.kind]
        if one.who in row:
            earned[week, row[one.who], cell] += one.hours
        else:
            others[week, cell] += one.hours
    return Weeks(people, cells, np.arange(count - 1, -1, -1, dtype=float), earned, others, floor)


def _floor(people: tuple[str, ...], cells: tuple[Cell, ...], stated: Mapping[tuple[str, str], Skill]) -> Floats:
    found = np.zeros((len(people), len(cells)))
    for p, who in enumerate(people):
        for c, (_, kind) in enumerate(cells):
            if skill := stated.get((who, kind)):
                found[p, c] = VOUCHED.get(skill.level, 0.0) * (OWN_WORD if skill.by in ("", who) else 1.0)
    return found
