"""What an hour is worth across all communication: what came of each line of work, over the hours of the study.

v = V / H a week. V: what was counted in the twelve weeks up to the end of the study, times its worth then. H: the
study's hours a week; enquiries from the press and press releases are one line, since what comes of them is counted
together. se(ln v)^2 = se_lnH^2 + se_lnV^2, se_lnH = ln(upper / m) / 1.645. Ranked only pairwise (`partial_order.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, log

from ildsjel.facts.book import Book
from ildsjel.facts.learned import Studied
from ildsjel.facts.period import DAY, WEEK, Period, monday
from ildsjel.insight.counted import ENOUGH, Counted, counted_in, se_of_log
from ildsjel.insight.partial_order import Z90, Valued
from ildsjel.insight.time_study.activities import ACTIVITIES, ALL

WEEKS = 12
LINES: dict[str, tuple[str, ...]] = {
    "social": ("social",),
    "email": ("email",),
    "phone": ("phone",),
    "press": ("press", "releases"),
    "briefs": ("briefs",),
}
"""Lines of work that something comes of by itself, and the activities of each."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A line of work: its value per hour, and how many outcomes that rests on."""

    valued: Valued
    n: int


def priced(book: Book, studied: Sequence[Studied]) -> tuple[Priced, ...]:
    """Every line told of by itself that took hours, and that ten or more outcomes of some worth came of."""
    over = _over(studied)
    counted = counted_in(book, over)
    alone = {one.activity: one for one in studied if not one.holds}
    channels = {activity.key: activity.channels for activity in ACTIVITIES}
    found = (
        _line(line, [alone[key] for key in keys], [c for c in counted if c.outcome.channel in channels[line]], over)
        for line, keys in LINES.items()
        if alone.keys() >= set(keys)
    )
    return tuple(line for line in found if line)


def whole(book: Book, studied: Sequence[Studied]) -> Priced | None:
    """All communication: also what no line of work brings by itself, such as what is done on the website."""
    over = _over(studied)
    return _line(ALL, [one for one in studied if one.activity == ALL], counted_in(book, over), over)


def _over(studied: Sequence[Studied]) -> Period:
    end = monday(studied[0].until) + WEEK
    return Period(end - WEEKS * WEEK, end - DAY)


def _line(key: str, own: list[Studied], came: list[Counted], over: Period) -> Priced | None:
    n, value = sum(each.outcome.count for each in came), sum(each.kroner for each in came)
    hours = sum(float(one.hours or 0) for one in own)
    if n < ENOUGH or value <= 0 or hours <= 0 or any(one.hours and one.high is None for one in own):
        return None
    spread = hypot(*(float(one.hours) * _se(one) for one in own if one.hours)) / hours
    return Priced(Valued(key, log(value / WEEKS / hours), hypot(spread, se_of_log(came, over))), int(n))


def _se(one: Studied) -> float:
    return log(float(one.high or 0) / float(one.minutes or 1)) / Z90 if one.minutes else 0.0
