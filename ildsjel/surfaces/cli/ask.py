"""`ildsjel ask QUESTION TABLE.csv`: one question on a plain table, without an installation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import Quantity, Sentence, plural, sentence
from ildsjel.insight import balance, ceiling
from ildsjel.insight.answer import Figure
from ildsjel.insight.ceiling_rule import episodes, readings
from ildsjel.insight.share_of_building import Log, Role, estimate
from ildsjel.surfaces.cli.acting import Json, Lang, print_json, refusing, speaker_for
from ildsjel.surfaces.cli.plain_table import Row, settings, table

MINUTES = ("build_min", "operate_min", "learn_min", "unclassified_min")
Given = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer on a table; `more` are parts that only this question has."""

    rule: str
    kind: str
    status: str
    says: Sentence
    figures: Mapping[str, Figure]
    more: Mapping[str, Any] = field(default_factory=dict)


@refusing
def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="ceiling or balance")],
    path: Annotated[Path, typer.Argument(metavar="TABLE.csv", help="The table.")],
    given: Annotated[
        list[str], typer.Option("--set", metavar="name=number", help="What the table does not say.")
    ] = [],  # noqa: B006
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Ask one question of a plain table, without an installation"""
    if question not in ASKED:
        raise Refused(sentence("“{question}” cannot be asked of a table. Ask ceiling or balance.", question=question))
    columns, answer = ASKED[question]
    found = answer(table(path, columns), settings(given))
    speaker = speaker_for(lang)
    if json:
        print_json(_json(question, found, speaker.say(found.says), speaker.lang))
        return
    typer.echo(speaker.say(found.says))
    for name, figure in found.figures.items():
        typer.echo(
            f"  {name}: {'–' if figure.value is None else speaker.quantity(Quantity(figure.value, figure.unit))}"
        )


def _json(question: str, found: Found, says: str, lang: str) -> dict[str, Any]:
    return {
        "key": question,
        "kind": found.kind,
        "status": found.status,
        "says": says,
        "lang": lang,
        "figures": {name: _figure(figure) for name, figure in found.figures.items()},
        **found.more,
        "rule": found.rule,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in ("value", "low", "high", "unit", "n")}


def _ceiling(rows: list[Row], given: Given) -> Found:
    """Read day by day to the last day of the table, in whole seconds as in an installation."""
    weekly = round(_needed(given, "minutes_per_week") * 60)
    _nothing_else(given, {"minutes_per_week"})
    days: defaultdict[date, int] = defaultdict(int)
    for row in rows:
        days[row.day("date")] += round(row.amount("minutes") * 60)
    met = episodes(days, weekly)
    *_, last = readings(days, lambda day: weekly, max(days))
    return Found(
        rule=ceiling.RULE,
        kind="answer",
        status=last.status,
        says=plural(
            "It was far too much in {n} stretch of time.", "It was far too much in {n} stretches of time.", len(met)
        ),
        figures={
            "ceiling": Figure(value=weekly / 3600, unit="hours"),
            "hours_28": Figure(value=last.s28 / 3600, unit="hours"),
            "hours_7": Figure(value=last.s7 / 3600, unit="hours"),
            "load": Figure(value=last.load, unit="share"),
        },
        more={"episodes": [{"from": start.isoformat(), "to": end and end.isoformat()} for start, end in met]},
    )


def _balance(rows: list[Row], given: Given) -> Found:
    """Learning counts as running, as in an installation."""
    names = _roles(rows, given)
    about_roles = {f"{of}.{name}" for name in names for of in ("role", "rate")}
    _nothing_else(given, {"money_build", "money_operate", *about_roles})
    roles = [_role(name, [row for row in rows if row.text("role") == name], given) for name in names]
    found = estimate(roles, money_build=given.get("money_build", 0.0), money_operate=given.get("money_operate", 0.0))
    logged = sum(len(role.logs) for role in roles)
    unsure = found.status == "cannot say"

    def share(value: float | None, low: float | None = None, high: float | None = None) -> Figure:
        return Figure(value=value, unit="share", low=low, high=high, n=logged)

    return Found(
        rule=balance.RULE,
        kind="not_yet" if unsure else "answer",
        status=found.status,
        says=balance.QUIETLY[found.status],
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
    people, rate = _needed(given, f"role.{name}"), _needed(given, f"rate.{name}")
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


def _needed(given: Given, name: str) -> float:
    if name not in given:
        raise Refused(sentence("Say what {name} is: --set {name}=…", name=name))
    return given[name]


def _nothing_else(given: Given, known: set[str]) -> None:
    for name in given.keys() - known:
        raise Refused(
            sentence(
                "There is nothing called {name} to set here. There is: {known}.",
                name=name,
                known=", ".join(sorted(known)),
            )
        )


ASKED: dict[str, tuple[tuple[str, ...], Callable[[list[Row], Given], Found]]] = {
    "ceiling": (("date", "minutes"), _ceiling),
    "balance": (("person", "role", *MINUTES), _balance),
}
