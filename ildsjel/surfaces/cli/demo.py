"""`ildsjel demo`: an invented firm to look around in, on this machine only."""

from __future__ import annotations

import ipaddress
from typing import Annotated

import typer
from django.conf import settings
from django.utils import timezone

from ildsjel.actions.make_demo import make_demo
from ildsjel.actions.migrate import migrate
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import Lang, refusing, speaker_for
from ildsjel.surfaces.cli.serve import Port, must_be_free, serve
from ildsjel.surfaces.show.words import ROLES


@refusing
def demo(
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="An address of this machine.")] = "127.0.0.1",
    port: Port = 8000,
    lang: Lang = "",
    reload: Annotated[bool, typer.Option("--reload", help="Start again when a file changes.")] = False,
    only_make: Annotated[bool, typer.Option("--only-make", help="Make the demo, do not serve it.")] = False,
) -> None:
    """Make an invented firm, and serve it on this machine"""
    if not _is_here(host):
        raise Refused(sentence("The demo is for this machine alone. Use an address such as 127.0.0.1."))
    if not only_make:
        must_be_free(host, port)
    migrate()
    speaker = speaker_for(lang)
    seats = make_demo(folder=settings.DATA, now=timezone.now())
    typer.echo(f"Ildsjel: http://{f'[{host}]' if ':' in host else host}:{port}/")
    for seat in seats:
        typer.echo(f"  {speaker.say(ROLES[seat.role]):24} {seat.mail:28} {seat.password}")
    if not only_make:
        serve(host=host, port=port, workers=1 if reload else 2, reload=reload, lang=lang)


def _is_here(host: str) -> bool:
    """Whether an address is of this machine alone."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
