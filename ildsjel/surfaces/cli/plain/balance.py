"""`ildsjel ask balance`: minutes of each person, by role."""

from __future__ import annotations

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.insight.answer import Figure
from ildsjel.insight.balance import QUIETLY, RULE
from ildsjel.insight.share_of_building import Log, Role, estimate
from ildsjel.surfaces.cli.plain.found import Found, Given, needed, nothing_else
from ildsjel.surfaces.cli.plain.table import Row

MINUTES = ("build_min", "operate_min", "learn_min", "unclassified_min")
COLUMNS = ("person", "role", *MINUTES)


def answer(rows: list[Row], given: Given) -> Found:
    """Learning counts as running, as in an installation."""
    names = _roles(rows, given)
    about_roles = {f"{of}.{name}" for name in names for of in ("role", "rate")}
    nothing_else(given, {"money_build", "money_operate", *about_roles})
    roles = [_role(name, [row for row in rows if row.text("role") == name], given) for name in names]
    found = estimate(roles, money_build=given.get("money_build", 0.0), money_operate=given.get("money_operate", 0.0))
    logged = sum(len(role.logs) for role in roles)
    unsure = found.status == "cannot say"

    def share(value: float | None, low: float | None = None, high: float | None = None) -> Figure:
        return Figure(value=value, unit="share", low=low, high=high, n=logged)

    return Found(
        rule=RULE,
        kind="not_yet" if unsure else "answer",
        status=found.status,
        says=QUIETLY[found.status],
        figures={
            "B": share(found.B, found.low, found.high),
            "low": share(found.low),
            "high": share(found.high),
            "hard_low": share(found.hard_low),
            "hard_high": share(found.hard_high),
            "logged": share(found.logged),
        },
    )


def _roles(rows: list[Row], given: Given) -> list[str]:
    """Every role in the table or in the settings: one that nobody has logged for is a role all the same."""
    said = (name.removeprefix("role.") for name in given if name.startswith("role."))
    return sorted({*said, *(row.text("role") for row in rows)})


def _role(name: str, rows: list[Row], given: Given) -> Role:
    people, rate = needed(given, f"role.{name}"), needed(given, f"rate.{name}")
    logs: dict[str, Log] = {}
    for row in rows:
        who, minutes = row.text("person"), [row.amount(column) for column in MINUTES]
        was = logs.get(who, Log(0.0, 0.0))
        build, operate, learn, unclassified = minutes
        logs[who] = Log(was.build + build, was.operate + operate + learn, was.unclassified + unclassified)
    if people != int(people) or not len(logs) <= people or not people:
        least = max(1, len(logs))
        raise Refused(
            sentence("role.{role} must be a whole number, at least {n}: so many have logged.", n=least, role=name)
        )
    return Role(name=name, people=int(people), rate=rate, logs=tuple(logs.values()))
