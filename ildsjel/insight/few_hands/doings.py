"""Who did what, where and in which week: entries, or days of them, and replies, to the hours `few_hands` reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ildsjel.facts.period import monday
from ildsjel.facts.sums import Doing
from ildsjel.insight.few_hands.knowledge import REPLY, WEIGHTS
from ildsjel.insight.few_hands.replied import KIND, Replied

HOUR = 3600
A_REPLY = round(REPLY * HOUR)
NO_CHANNEL = "initiative:"
Done = tuple[date, str, str, str, str, int, bool]
"""Day, who, channel, initiative, kind of work, seconds, and whether they logged it (else it was done with them)."""


def doings(done: Iterable[Done], given: Iterable[Replied] = ()) -> tuple[Doing, ...]:
    """The hours of each week, person, place and kind; summed in whole seconds, so that no order of them matters.

    Replies given and hours logged of one day in one cell are two measures of the same work: the larger counts.
    """
    days: defaultdict[tuple[date, str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for on, who, channel, initiative, kind, seconds, is_own in done:
        days[on, who, channel or NO_CHANNEL + initiative, kind][is_own] += seconds
    for on, who, channel, initiative in given:
        days[on, who, channel or NO_CHANNEL + initiative, KIND][2] += A_REPLY
    weeks: defaultdict[tuple[date, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (on, who, place, kind), (together, own, replies) in days.items():
        week = weeks[monday(on), who, place, kind]
        week[0] += together
        week[1] += max(own, replies)
    return tuple(Doing(*key, _hours(*weeks[key])) for key in sorted(weeks))


def _hours(together: int, own: int) -> float:
    return (WEIGHTS["hour"] * own + WEIGHTS["pairing"] * together) / HOUR
