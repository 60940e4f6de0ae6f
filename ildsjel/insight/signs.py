"""Signs: what the signposts have told so far, each on the day it could be known.

One of your own without a limit tells when its weekly values move (`cusum.py`); with one, and in a published table, it
tells each time the limit is passed. A limit holds for figures counted as they were when it was set: after a series
break nothing is compared until it is set anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ildsjel.facts.book import Book
from ildsjel.facts.outside import OWN, TABLE, SeriesBreak, Signpost
from ildsjel.facts.period import WEEK
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.insight.cusum import FEWEST, Watched, watch
from ildsjel.insight.published import Edition, editions
from ildsjel.insight.sign_words import (
    NOTHING_READ,
    TO_BE_SAID,
    broken,
    few,
    moved,
    passed,
    passed_in_table,
    stands,
    stands_in_table,
)
from ildsjel.insight.weekly_values import Weekly, weekly_values


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that tells that an assumption may no longer hold; `of` is a signpost's key or the id of what was
    noticed, and `by` who noticed it."""

    on: date
    assumption: str
    of: str
    says: Sentence
    by: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A signpost, what it has told, oldest first, and what it shows now. `status`: quiet, told (the last it showed is
    beyond its limit), few (not enough weeks), broken (nothing to compare with) or nothing."""

    signpost: Signpost
    signs: tuple[Sign, ...]
    status: str
    says: Sentence


@dataclass(frozen=True, slots=True)
class _Shown:
    """A value on the day it could be known; `era` says what it can be compared with (None: with nothing)."""

    known: date
    value: float
    era: int | None
    says: Sentence


def reading(book: Book, signpost: Signpost, since: date, end: date) -> Reading:
    """What a signpost that was set up `since` has told by `end`."""
    if signpost.sort == TABLE:
        return _of_table(book, signpost, since, end)
    if signpost.sort == OWN:
        weekly = weekly_values(book, signpost.measure, end)
        if signpost.above is None and signpost.below is None:
            return _of_moves(book, signpost, weekly, since, end)
        return _of_levels(book, signpost, weekly, since, end)
    return Reading(signpost, (), "quiet", TO_BE_SAID)


def _breaks(book: Book, measure: str, end: date) -> list[date]:
    return sorted(one.on for one in book.statements(SeriesBreak) if one.measure == measure and one.on <= end)


def _is_cut(week: date, breaks: Iterable[date]) -> bool:
    """Whether a break lies within the week, so that it is counted in both ways."""
    return any(week < day < week + WEEK for day in breaks)


def _of_moves(book: Book, signpost: Signpost, weekly: Weekly, since: date, end: date) -> Reading:
    days = _breaks(book, signpost.measure, end)
    points = [(week, value) for week, value in weekly.moves if not _is_cut(week, days)]
    if not points:
        return Reading(signpost, (), "nothing", NOTHING_READ)
    weeks = [week for week, _ in points]
    turns = {next((n for n, week in enumerate(weeks) if week >= day), len(weeks)) for day in days}
    watched = watch([value for _, value in points], breaks=turns, counts=weekly.counts)
    signs = tuple(sign for sign in _alarms(signpost, watched, weeks) if sign.on >= since)
    has_left = turns and max(turns) == len(weeks)
    now = 0 if has_left else watched.points
    if now < FEWEST:
        return Reading(signpost, signs, "few", few(now, FEWEST))
    return Reading(signpost, signs, "quiet", stands(*points[-1]))


def _alarms(signpost: Signpost, watched: Watched, weeks: list[date]) -> Iterator[Sign]:
    for alarm in watched.alarms:
        says = moved(signpost, weeks[alarm.since], is_up=alarm.is_up)
        yield Sign(weeks[alarm.at] + WEEK, signpost.assumption, signpost.key, says)


def _of_levels(book: Book, signpost: Signpost, weekly: Weekly, since: date, end: date) -> Reading:
    days = _breaks(book, signpost.measure, end)
    shown = [
        _Shown(
            week + WEEK,
            value,
            None if _is_cut(week, days) else sum(day <= week for day in days),
            passed(signpost, week, value),
        )
        for week, value in weekly.levels
    ]
    if not shown:
        return Reading(signpost, (), "nothing", NOTHING_READ)
    era = sum(day <= since for day in days)
    signs = tuple(_passings(signpost, shown, era, since))
    last = shown[-1]
    if last.era != era:
        return Reading(signpost, signs, "broken", broken(days[-1]))
    return Reading(signpost, signs, _state(signpost, last), stands(*weekly.levels[-1]))


def _of_table(book: Book, signpost: Signpost, since: date, end: date) -> Reading:
    found = editions(book, signpost.measure, end)
    if not found:
        return Reading(signpost, (), "nothing", NOTHING_READ)
    anchor = ([one for one in found if one.published.on <= since] or found[:1])[-1].newest[0]
    shown = [_edition(signpost, one, anchor) for one in found]
    signs = tuple(_passings(signpost, shown, 0, since))
    status = _state(signpost, shown[-1]) if shown[-1].era == 0 else "broken"
    return Reading(signpost, signs, status, stands_in_table(found[-1], anchor if status == "broken" else ""))


def _edition(signpost: Signpost, edition: Edition, anchor: str) -> _Shown:
    """The newest figure of an edition; its era is counted from the figure that was the newest when the limit was
    set."""
    period, value = edition.newest
    era = edition.era(period) - edition.era(anchor)
    return _Shown(edition.published.on, float(value), era, passed_in_table(signpost, edition))


def _passings(signpost: Signpost, shown: list[_Shown], era: int, since: date) -> Iterator[Sign]:
    """Each time the limit is passed, from the last value that was known when it was set."""
    first = sum(one.known <= since for one in shown) - 1
    was_beyond = False
    for one in shown[max(first, 0) :]:
        is_beyond = one.era == era and _is_beyond(signpost, one.value)
        if is_beyond and not was_beyond:
            yield Sign(max(one.known, since), signpost.assumption, signpost.key, one.says)
        was_beyond = is_beyond


def _state(signpost: Signpost, last: _Shown) -> str:
    return "told" if _is_beyond(signpost, last.value) else "quiet"


def _is_beyond(signpost: Signpost, value: float) -> bool:
    is_above = signpost.above is not None and value > float(signpost.above)
    return is_above or (signpost.below is not None and value < float(signpost.below))


def noticed_signs(book: Book, end: date) -> tuple[Sign, ...]:
    """What people have noticed by a day, in their own words."""
    return tuple(
        Sign(one.on, one.assumption, one.id, sentence("{what}", what=one.text), one.by)
        for one in book.noticed
        if one.on <= end
    )
