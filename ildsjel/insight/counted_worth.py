"""What was counted, in the firm's own currency, and how far its sum swings.

V is each outcome times what one of it was worth on its day; ln V has the variance phi * sum(w^2 n) / (sum(w n))^2
with phi = max(1, variance / mean of the weekly counts). With one kind of outcome that is phi / n.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import sqrt
from statistics import fmean, pvariance

from ildsjel.facts.book import Book
from ildsjel.facts.happened import Outcome
from ildsjel.facts.period import Period, monday
from ildsjel.insight.internal_currency import worths


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome, and what one of it was worth on its day."""

    outcome: Outcome
    worth: Decimal

    @property
    def kroner(self) -> float:
        """What it came to."""
        return float(self.outcome.count * self.worth)


def counted_in(book: Book, over: Period) -> list[Counted]:
    """What was counted on these days of what has a worth."""
    worth_of = worths(book)
    return [Counted(o, worth) for o in book.outcomes if o.on in over and (worth := worth_of(o))]


def se_of_log(counted: Sequence[Counted], over: Period) -> float:
    """The standard error of ln V over whole weeks; what was counted must come to more than nothing."""
    weeks: dict[date, float] = dict.fromkeys(over.weeks(), 0.0)
    for each in counted:
        weeks[monday(each.outcome.on)] += float(each.outcome.count)
    phi = max(1.0, pvariance(weeks.values()) / fmean(weeks.values()))
    return sqrt(phi * sum(float(c.worth) * c.kroner for c in counted)) / sum(c.kroner for c in counted)
