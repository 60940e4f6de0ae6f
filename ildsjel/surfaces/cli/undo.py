"""`ildsjel undo RECEIPT`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions import undo as action
from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import As, Json, Lang, Org, acting, print_json, refusing, says


@refusing
def undo(
    receipt: Annotated[int, typer.Argument(metavar="RECEIPT", help="The number of the receipt.")],
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Take one receipt back"""
    undone = action.undo(by=acting(org, as_), receipt=receipt, now=timezone.now())
    if json:
        print_json(asdict(undone))
    else:
        counts = asdict(undone)
        says(sentence("Taken back: {removed} removed, {restored} as before, {kept} kept.", **counts), lang)
