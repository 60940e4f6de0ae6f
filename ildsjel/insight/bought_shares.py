"""The three shares of `bought`: investment, own people, bought running; each with the interval of 20/80.

Each is the kroner on one side over all kroner, so that the arithmetic of `share_of_building.py` gives its interval
too: what is asked about takes the place of building, the rest that of running.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ildsjel.insight.share_of_building import EVERY_WEEK, Estimate, LeftOut, Log, Role, estimate, is_thin

FEWEST_LOG = 0.5


@dataclass(frozen=True, slots=True)
class Share:
    """A share and its 90 % interval; None where it cannot be known."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Shares:
    """The three, which make up one; `can_say` is no while too few log."""

    investment: Share
    own: Share
    bought: Share
    can_say: bool

    @property
    def status(self) -> str:
        """Which of own and bought is surely the larger: own, bought, or alike."""
        own, bought = self.own, self.bought
        if None in (own.low, own.high, bought.low, bought.high):
            return "alike"
        if (own.low or 0.0) > (bought.high or 0.0):
            return "own"
        return "bought" if (bought.low or 0.0) > (own.high or 0.0) else "alike"


def shares_of(
    roles: Sequence[Role], *, build: float, tools: float, bought: float, left_out: LeftOut = EVERY_WEEK
) -> Shares:
    """The shares of what these roles worked, and of the kroner paid for building, tools and bought running."""
    investment = estimate(roles, money_build=build, money_operate=tools + bought, left_out=left_out)
    first, beside = left_out.each(_running_first), left_out.each(_all_beside)
    own = estimate(_running_first(roles), money_build=tools, money_operate=build + bought, left_out=first)
    nobodys = estimate(_all_beside(roles), money_build=bought, money_operate=build + tools, left_out=beside)
    can_say = investment.logged >= FEWEST_LOG and not any(is_thin(role) for role in roles)
    return Shares(_share(investment), _share(own), _share(nobodys), can_say)


def _share(found: Estimate) -> Share:
    return Share(found.B or 0.0, found.low, found.high)


def _running_first(roles: Sequence[Role]) -> list[Role]:
    return [replace(r, logs=tuple(Log(build=log.operate, operate=log.build) for log in r.logs)) for r in roles]


def _all_beside(roles: Sequence[Role]) -> list[Role]:
    return [replace(r, logs=tuple(Log(build=0.0, operate=log.build + log.operate) for log in r.logs)) for r in roles]
