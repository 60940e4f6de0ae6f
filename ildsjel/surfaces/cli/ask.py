"""`ildsjel ask QUESTION TABLE.csv`: one question on a plain table, without an installation."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import Quantity, sentence
from ildsjel.insight.answer import Figure
from ildsjel.surfaces.cli.acting import Json, Lang, print_json, refusing, speaker_for
from ildsjel.surfaces.cli.plain.found import Found
from ildsjel.surfaces.cli.plain.table import settings, table
from ildsjel.surfaces.show.speaker import Speaker

ASKED = ("ceiling", "enough_time", "balance", "worth", "time_study")


@refusing
def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="ceiling, enough_time, balance, worth or time_study")
    ],
    path: Annotated[Path, typer.Argument(metavar="TABLE.csv", help="The table.")],
    more: Annotated[
        list[str] | None, typer.Argument(metavar="[name=number …]", help="More of what --set gives.")
    ] = None,
    given: Annotated[
        list[str] | None, typer.Option("--set", metavar="name=number", help="What the table does not say.")
    ] = None,
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Ask one question of a plain table, without an installation"""
    if question not in ASKED:
        known = ", ".join(ASKED)
        raise Refused(
            sentence("“{question}” cannot be asked of a table. Ask one of {known}.", question=question, known=known)
        )
    # Only now: what one of them calculates with takes longer to load than all other commands together.
    asked = import_module(f"ildsjel.surfaces.cli.plain.{question}")
    found = asked.answer(
        table(path, asked.COLUMNS, getattr(asked, "OPTIONAL", ())), settings([*(given or ()), *(more or ())])
    )
    speaker = speaker_for(lang)
    if json:
        print_json(_json(question, found, speaker.say(found.says), speaker.lang))
        return
    typer.echo(speaker.say(found.says))
    for name, figure in found.figures.items():
        typer.echo(f"  {name}: {_said(figure, speaker)}")


def _said(figure: Figure, speaker: Speaker) -> str:
    """The figure and where it lies between; a dash where there is none."""
    if figure.value is None:
        return "–"
    value, low, high = (
        None if of is None else Quantity(of, figure.unit) for of in (figure.value, figure.low, figure.high)
    )
    if low is None or high is None:
        return speaker.quantity(value)
    return speaker.say(sentence("{value}, between {low} and {high}", value=value, low=low, high=high))


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
