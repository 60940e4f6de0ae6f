"""Who did what, where and in which week: entries, or days of them, to the hours `few_hands` reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ildsjel.facts.period import monday
from ildsjel.facts.sums import Doing
from ildsjel.insight.few_hands.knowledge import WEIGHTS

HOUR = 3600
NO_CHANNEL = "initiative:"
Done = tuple[date, str, str, str, str, int, bool]
"""Day, who, channel, initiative, kind of work, seconds, and whether they logged it (else it was done with them)."""


def doings(done: Iterable[Done]) -> tuple[Doing, ...]:
    """The hours of each week, person, place and kind; summed in whole seconds, so that no order of them matters."""
    found: defaultdict[tuple[date, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for on, who, channel, initiative, kind, seconds, is_own in done:
        found[monday(on), who, channel or NO_CHANNEL + initiative, kind][is_own] += seconds
    return tuple(Doing(*key, _hours(*found[key])) for key in sorted(found))


def _hours(together: int, own: int) -> float:
    return (WEIGHTS["hour"] * own + WEIGHTS["pairing"] * together) / HOUR
