"""`ildsjel ask time_study`: minutes by person, day and activity, of a few days in which everything was logged."""

from __future__ import annotations

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import plural, sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.time_study import RULE
from ildsjel.insight.time_study.estimate import Estimate, estimate
from ildsjel.surfaces.cli.plain.found import Found, Given, needed, nothing_else
from ildsjel.surfaces.cli.plain.table import Row

COLUMNS = ("person", "day", "activity", "minutes")
ENOUGH = 0.6


def answer(rows: list[Row], given: Given) -> Found:
    """Every day somebody logged at all is a complete one. Where fewer than six in ten did, only the interval is
    given."""
    nothing_else(given, {"people", "period_days"})
    who = {row.text("person") for row in rows}
    people, days = _whole(given, "people", len(who)), _whole(given, "period_days", 1)
    found = {
        activity: estimate(minutes, people=people, period_days=days) for activity, minutes in _minutes(rows).items()
    }
    is_enough = len(who) >= ENOUGH * people
    return Found(
        rule=RULE,
        kind="answer" if is_enough else "not_yet",
        status="estimated" if is_enough else "few",
        says=plural(
            "{logged} of {n} person has logged.", "{logged} of {n} people have logged.", people, logged=len(who)
        ),
        figures={activity: _figure(one, len(who), is_enough=is_enough) for activity, one in found.items()},
        more={"activities": [_told(activity, one, is_enough=is_enough) for activity, one in found.items()]},
    )


def _minutes(rows: list[Row]) -> dict[str, dict[tuple[str, str], float]]:
    """The minutes of each activity on every complete day, the activities as they come."""
    days = {(row.text("person"), row.text("day")): 0.0 for row in rows}
    found = {row.text("activity"): dict(days) for row in rows}
    for row in rows:
        found[row.text("activity")][row.text("person"), row.text("day")] += row.amount("minutes")
    return found


def _whole(given: Given, name: str, least: int) -> int:
    value = needed(given, name)
    if value != int(value) or value < least:
        raise Refused(sentence("{name} must be a whole number, at least {n}.", name=name, n=least))
    return int(value)


def _figure(found: Estimate, n: int, *, is_enough: bool) -> Figure:
    value = found.minutes if is_enough else None
    return Figure(value=value, unit="minutes", low=found.low, high=found.high, n=n)


def _told(activity: str, found: Estimate, *, is_enough: bool) -> dict[str, object]:
    return {
        "activity": activity,
        "minutes": found.minutes if is_enough else None,
        "low": found.low,
        "high": found.high,
        "team_hours_week": found.team_hours if is_enough else None,
    }
