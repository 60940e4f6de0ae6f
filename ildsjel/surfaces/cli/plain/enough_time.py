"""`ildsjel ask enough_time`: hours and value week by week, against what an hour costs."""

from __future__ import annotations

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.enough_time import RULE
from ildsjel.insight.enough_time.forecast import as_now, bucket, by_plan
from ildsjel.insight.enough_time.gates import FIRST
from ildsjel.insight.enough_time.path import Path, Terms, Week, Weeks, path
from ildsjel.insight.enough_time.words import words
from ildsjel.surfaces.cli.plain.found import Found, Given, needed, nothing_else
from ildsjel.surfaces.cli.plain.table import Row

COLUMNS = ("week", "hours", "value_nok")
OPTIONAL = ("followers", "posts", "messages")
SETTINGS = {"cost", "planned", "ceiling"}


def answer(rows: list[Row], given: Given) -> Found:
    """Every week is read by itself and those before it, in the order of the table."""
    nothing_else(given, SETTINGS)
    cost, planned = (_above_zero(given, name) for name in ("cost", "planned"))
    weeks, terms = _weeks(rows), Terms(cost=cost, planned=planned, ceiling=given.get("ceiling"))
    found = path(weeks, terms)
    last, reading = found.last, found.last.reading
    return Found(
        rule=RULE,
        kind="not_yet" if found.spoken.status == "cannot" else "answer",
        status=last.status,
        says=words(found, cost),
        figures=_figures(found),
        more={
            "path": [_told(week) for week in found.weeks if week.number >= FIRST],
            "open_top": bool(reading and reading.open_top),
            "why": WHY.get(last.why, ""),
            "plan": list(found.plan),
            "how_long": _how_long(weeks, terms, found),
            "viral": [number for number, more in enumerate(found.surplus, 1) if more],
        },
    )


def _how_long(weeks: Weeks, terms: Terms, found: Path) -> dict[str, int]:
    """Weeks until something can be said, as buckets; 0 where it can be said now."""
    if found.spoken.status != "cannot":
        return {"as_now": 0, "by_plan": 0}
    return {"as_now": bucket(as_now(weeks, terms)), "by_plan": bucket(by_plan(weeks, terms, found.plan))}


def _told(week: Week) -> dict[str, object]:
    return {"week": week.number, "status": week.status, "shown": week.shown}


WHY = {
    "weeks": "too few weeks",
    "posts": "too few posts",
    "messages": "too few messages",
    "followers": "too few followers",
    "hours": "too few hours",
    "variation": "no variation",
}


def _weeks(rows: list[Row]) -> Weeks:
    told = {name: tuple(row.amount(name) for row in rows) for name in OPTIONAL if name in rows[0].cells}
    return Weeks(
        hours=tuple(row.amount("hours") for row in rows), value=tuple(row.amount("value_nok") for row in rows), **told
    )


def _above_zero(given: Given, name: str) -> float:
    value = needed(given, name)
    if not value:
        raise Refused(sentence("{name} must be more than zero.", name=name))
    return value


def _figures(found: Path) -> dict[str, Figure]:
    last = found.last.reading

    def figure(value: float | None, unit: str) -> Figure:
        return Figure(value=value, unit=unit, n=found.last.number)  # type: ignore[arg-type]

    hours = {"L": last and last.low, "U": last and last.high, "X": last and last.enough}
    kroner = {"mL": last and last.worth_low, "mU": last and last.worth_high, "regret": last and last.regret}
    return {
        **{name: figure(value, "hours") for name, value in hours.items()},
        **{name: figure(value, "kroner") for name, value in kroner.items()},
        "h_now": figure(found.now, "hours"),
    }
