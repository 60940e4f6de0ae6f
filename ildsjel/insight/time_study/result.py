"""From the days people logged to what a time study found: the facts that are kept when the minutes are deleted.

What is done on a day off counts to the last working day before it. Enquiries from the press are events: they are
too few and too uneven for a diary of some days to catch, so each is logged with its minutes, and hours a week are
their sum over the weeks, with the variance of a compound Poisson sum, sum(minutes^2). Where they must be put together
with the rest, they are minutes like any other. Below 60 % response only the interval is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from math import exp, sqrt
from typing import Any

from ildsjel.facts.learned import Studied
from ildsjel.facts.period import Period
from ildsjel.insight.safe_runs import K
from ildsjel.insight.time_study.activities import ACTIVITIES, ALL, EVENTS
from ildsjel.insight.time_study.estimate import WEEK, Estimate, estimate
from ildsjel.insight.time_study.groups import safe_groups
from ildsjel.insight.time_study.plan import PERIOD_DAYS, Z90, is_working, working_day

ENOUGH = 0.6
ORDER = tuple(activity.key for activity in ACTIVITIES)
Key = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Entry:
    """Minutes a person gave an activity on a day."""

    who: str
    on: date
    activity: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Diary:
    """All that was logged in a study: the entries, the days each person said were complete, and how many were to log.

    `counts` is something counted of everybody who was to log (answers sent), whether they logged or not: the estimate
    leans on it where some did not. Empty where it is not known of all.
    """

    entries: tuple[Entry, ...]
    complete: frozenset[Key]
    people: int
    over: Period
    counts: Mapping[str, int] = field(default_factory=dict)


def result(diary: Diary, *, on: date, by: str, name: str) -> tuple[Studied, ...]:
    """What the study found, everything together first; that alone, and no figure in it, where no sum could be told of
    without telling on somebody."""
    days = {(who, day) for who, day in diary.complete if is_working(day)}
    logged = {who for who, _ in days}
    heads = _heads(diary, days)
    groups = safe_groups(heads, ORDER) if days else {}
    about: dict[str, Any] = {
        "on": on,
        "people": diary.people,
        "days": len({day for _, day in days}),
        "filled": len(days) if groups else 0,
        "missing": missing if (missing := diary.people - len(logged)) >= K else 0,
        "start": diary.over.start,
        "until": diary.over.end,
        "by": by,
    }
    if not groups:
        return (Studied(activity=ALL, id=f"{name}:{ALL}", **about),)
    factor, is_enough = _factor(diary, logged), len(logged) >= ENOUGH * diary.people
    each = {key: _estimate(diary, logged, holds, days) for key, holds in groups.items()}
    found = {ALL: _together(each, _diary(diary, ORDER, days))} | each
    return tuple(
        Studied(
            activity=key,
            holds=() if key == ALL or groups[key] == (key,) else groups[key],
            id=f"{name}:{key}",
            **about,
            **_kept(one, factor, is_enough=is_enough),
        )
        for key, one in found.items()
    )


def _estimate(diary: Diary, logged: set[str], holds: tuple[str, ...], days: set[Key]) -> Estimate:
    return _events(diary, logged, holds, days) if set(holds) <= EVENTS else _diary(diary, holds, days)


def _together(each: Mapping[str, Estimate], everything: Estimate) -> Estimate:
    """The sum of what is told of, no minute more, as sure as a diary of everything."""
    minutes = sum(one.minutes for one in each.values())
    low, high = (
        None if end is None else minutes * end / everything.minutes for end in (everything.low, everything.high)
    )
    return Estimate(minutes, low, high, sum(one.team_hours for one in each.values()))


def _heads(diary: Diary, days: set[Key]) -> dict[str, frozenset[str]]:
    """Those whose time each activity took on complete days."""
    counted = [e for e in diary.entries if e.minutes and (e.who, working_day(e.on)) in days]
    return {key: frozenset(e.who for e in counted if e.activity == key) for key in ORDER}


def _factor(diary: Diary, logged: set[str]) -> float:
    """By how much those who logged do less, or more, than all: the ratio estimator T = X_all * sum(y) / sum(x)."""
    own = sum(diary.counts.get(who, 0) for who in logged)
    if len(diary.counts) < diary.people or not own:
        return 1.0
    return (sum(diary.counts.values()) / diary.people) / (own / len(logged))


def _diary(diary: Diary, holds: tuple[str, ...], days: set[Key]) -> Estimate:
    minutes: dict[tuple[str, object], float] = dict.fromkeys(days, 0.0)
    for entry in diary.entries:
        key = (entry.who, working_day(entry.on))
        if entry.activity in holds and key in minutes:
            minutes[key] += entry.minutes
    return estimate(minutes, people=diary.people, period_days=PERIOD_DAYS)


def _events(diary: Diary, logged: set[str], holds: tuple[str, ...], days: set[Key]) -> Estimate:
    """Every event counts, also on a day that was never completed."""
    each = [entry.minutes for entry in diary.entries if entry.activity in holds and entry.who in logged]
    total, n_days = sum(each), len({day for _, day in days})
    minutes = total / len(logged) / n_days
    team = diary.people * minutes * WEEK / 60
    if not total:
        return Estimate(0.0, None, None, team)
    half = Z90 * sqrt(sum(m * m for m in each) * max(0.0, 1 - n_days / PERIOD_DAYS)) / total
    return Estimate(minutes, minutes * exp(-half), minutes * exp(half), team)


def _kept(one: Estimate, factor: float, *, is_enough: bool) -> dict[str, Any]:
    def rounded(value: float | None) -> Decimal | None:
        return None if value is None else Decimal(repr(round(value * factor, 3)))

    found = {"minutes": one.minutes, "low": one.low, "high": one.high, "hours": one.team_hours}
    hidden = () if is_enough else ("minutes", "hours")
    return {name: None if name in hidden else rounded(value) for name, value in found.items()}
