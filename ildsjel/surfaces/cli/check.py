"""`ildsjel check`: is this installation healthy?"""

from __future__ import annotations

import typer
from django.utils import timezone

from ildsjel.actions.check_health import check_health
from ildsjel.surfaces.cli.acting import Json, Lang, print_json, refusing, speaker_for


@refusing
def check(lang: Lang = "", json: Json = False) -> None:
    """Is this installation healthy?"""
    speaker = speaker_for(lang)
    found = list(check_health(now=timezone.now()))
    if json:
        print_json([{"name": one.name, "ok": one.is_well, "says": speaker.say(one.says)} for one in found])
    else:
        for one in found:
            typer.echo(f"{'✓' if one.is_well else '✗'} {speaker.say(one.says)}")
    if not all(one.is_well for one in found):
        raise typer.Exit(1)
