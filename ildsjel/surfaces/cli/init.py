"""`ildsjel init`: the database, the first organisation and its leader."""

from __future__ import annotations

from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions.found import found
from ildsjel.actions.invite import link_for
from ildsjel.actions.migrate import migrate
from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import Lang, refusing, speaker_for


@refusing
def init(
    org: Annotated[str, typer.Option("--org", metavar="NAME", help="The organisation’s name.")] = "",
    leader: Annotated[str, typer.Option(metavar="MAIL", help="The leader’s mail address.")] = "",
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing.")] = False,
    lang: Lang = "",
) -> None:
    """Make the database, the first organisation and its leader"""
    speaker = speaker_for(lang)
    if not no_input:
        org = org or typer.prompt(speaker.say(sentence("What is the organisation called?")))
        leader = leader or typer.prompt(speaker.say(sentence("The leader’s mail address?")))
    migrate()
    access = found(name=org, leader=leader, now=timezone.now(), lang=speaker.lang)
    secret = link_for(access.person, by=None, now=timezone.now())
    typer.echo(speaker.say(sentence("{name} is ready.", name=access.organisation.name)))
    typer.echo(speaker.say(sentence("Start it with: ildsjel serve")))
    link = f"http://127.0.0.1:8000/invitation/{secret}/"
    typer.echo(speaker.say(sentence("Then the leader comes in here, once: {link}", link=link)))
