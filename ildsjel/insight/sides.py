"""The two sides of a double standard: what a yes to an amount took for social media, and for the rest.

Read over the year up to the end of the period. A side is its asks with an amount that got a yes; their working days,
meetings and kroner are summed, and told per 1 000 kr. Those that wait or got a no are counted beside. The middle one
is the ask whose days per krone stand in the middle (the lower of two), so that neither the worst nor the best is
shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ildsjel.facts.book import Book
from ildsjel.facts.period import Period
from ildsjel.insight.answer import Figure, Row
from ildsjel.insight.asks import Asked, asked
from ildsjel.insight.regime_words import SIDES

WEEKS = 52
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its asks that got a yes, and how many wait and got a no."""

    key: str
    yes: tuple[Asked, ...]
    waiting: int
    refused: int

    @property
    def days(self) -> float | None:
        """Working days per 1 000 kr."""
        return self._per_thousand(sum(one.days for one in self.yes))

    @property
    def meetings(self) -> float | None:
        """Meetings per 1 000 kr."""
        return self._per_thousand(sum(one.meetings for one in self.yes))

    @property
    def middle(self) -> Asked:
        """The ask in the middle, by working days a krone; there must be one."""
        ordered = sorted(self.yes, key=lambda one: (one.days / one.kroner, one.meetings / one.kroner, one.ask.id))
        return ordered[(len(ordered) - 1) // 2]

    def _per_thousand(self, amount: float) -> float | None:
        kroner = float(sum(one.kroner for one in self.yes))
        return amount / kroner * THOUSAND if kroner else None


def year_to(book: Book) -> Period:
    """The 52 weeks up to the end of the period, or to today."""
    return Period.weeks_to(min(book.period.end, book.today), WEEKS)


def sides_of(book: Book) -> tuple[Side, Side]:
    """Social media, and the rest."""
    over = year_to(book)
    known = [one for one in asked(book.asks, book.replies) if one.kroner > 0 and one.ask.on <= over.end]
    social, rest = ([one for one in known if one.is_social is wanted] for wanted in (True, False))
    return _side("social", social, over), _side("rest", rest, over)


def row_of(side: Side) -> Row:
    """The side as a line of a table."""
    figures: Mapping[str, Figure] = {
        "asks": Figure(value=len(side.yes), unit="count"),
        "asked_kroner": Figure(value=float(sum(one.kroner for one in side.yes)), unit="kroner", n=len(side.yes)),
        "days": Figure(value=side.days, unit="fine", n=len(side.yes)),
        "meetings": Figure(value=side.meetings, unit="fine", n=len(side.yes)),
        "refused": Figure(value=side.refused, unit="count"),
        "waiting": Figure(value=side.waiting, unit="count"),
    }
    return Row(about=SIDES[side.key], key=side.key, figures=MappingProxyType(figures))


def _side(key: str, known: Sequence[Asked], over: Period) -> Side:
    told = [(one, one.reply.answer) for one in known if one.reply and one.reply.on in over]
    waiting = sum(one.reply is None or one.reply.on > over.end for one in known)
    yes = tuple(one for one, answer in told if answer == "yes")
    return Side(key, yes, waiting, len(told) - len(yes))
