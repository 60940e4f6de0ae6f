"""`ildsjel search`: what is written down, by its words."""

from __future__ import annotations

from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions import search as action
from ildsjel.facts.sentence import plural, sentence
from ildsjel.surfaces.cli.acting import As, Json, Lang, Org, acting, print_json, refusing, speaker_for
from ildsjel.surfaces.show.hit_json import found_json
from ildsjel.surfaces.show.search_words import HITS


@refusing
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Search what is written down"""
    access = acting(org, as_)
    found = action.search(by=access, text=" ".join(words), now=timezone.now())
    if json:
        print_json(found_json(found))
        return
    speaker = speaker_for(lang, access)
    if found.instead:
        typer.echo(speaker.say(sentence("Showing hits for “{words}”.", words=found.instead)))
    for hit in found.hits:
        typer.echo(f"{speaker.say(HITS[hit.kind])} · {speaker.day(hit.on)}\n  {hit.texts[0]}")
    if not found.n:
        typer.echo(speaker.say(sentence("Nobody here has written about that yet.")))
    elif found.n > len(found.hits):
        typer.echo(speaker.say(plural("{n} hit in all.", "{n} hits in all.", found.n)))
