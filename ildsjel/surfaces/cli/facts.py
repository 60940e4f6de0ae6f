"""`ildsjel facts`: everything in the text form, out and in."""

from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions.bring_in import bring_in
from ildsjel.actions.choices import Choices
from ildsjel.actions.export import export
from ildsjel.facts.kinds import KINDS
from ildsjel.facts.sentence import plural
from ildsjel.facts.text import write_line
from ildsjel.surfaces.cli.acting import As, From, Json, Lang, Org, To, acting, print_json, refusing, says
from ildsjel.surfaces.show.fact_json import fact_json


@refusing
def facts(
    start: From = None,
    end: To = None,
    kind: Annotated[str, typer.Option(metavar="KIND", help="One kind only.")] = "",
    load: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Bring in a file in the text form instead.")
    ] = None,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="For the caretaker; everybody here sees that it was done.")
    ] = False,
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Write everything as text, or load it"""
    if kind and kind not in KINDS:
        raise typer.BadParameter(", ".join(KINDS), param_hint="--kind")
    access = acting(org, as_)
    if load:
        found = bring_in(by=access, path=load, name=load.name, choices=Choices(source="facts"), now=timezone.now())
        loaded = found.new + found.replaced
        if json:
            print_json({"loaded": loaded, "receipt": found.receipt.pk})
        else:
            says(plural("{n} fact loaded.", "{n} facts loaded.", loaded), lang)
        return
    days = (start.date() if start else None, end.date() if end else None)
    named = {"with_names": with_names, "now": timezone.now()}
    for fact in export(by=access, start=days[0], end=days[1], kind=kind, **named):
        typer.echo(dumps(fact_json(fact), ensure_ascii=False) if json else write_line(fact))
