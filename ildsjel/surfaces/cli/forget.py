"""`ildsjel forget WHO`."""

from __future__ import annotations

from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions import forget as action
from ildsjel.facts.sentence import Sentence, sentence
from ildsjel.surfaces.cli.acting import As, Json, Lang, Org, acting, print_json, refusing, speaker_for

ERASED: dict[str, Sentence] = {
    "name": sentence("Names"),
    "mail": sentence("Mail addresses"),
    "login": sentence("Logins"),
    "labels": sentence("What files call them"),
    "entries": sentence("Entries without note and time of day"),
    "mates": sentence("Entries others made together with them"),
    "messages": sentence("Messages"),
    "texts": sentence("Texts that named them"),
    "statements": sentence("Statements and decisions that named them"),
    "looks": sentence("Traces of who has looked"),
    "sharings": sentence("Sharings"),
    "invitations": sentence("Invitations"),
    "tokens": sentence("Tokens of programs"),
    "accounts": sentence("Accounts of their own that were followed"),
    "calendars": sentence("Addresses of calendars"),
    "study": sentence("Days in a time study"),
    "commitments": sentence("Answers to whether they stand by an initiative"),
    "letters": sentence("Weeks they were written to"),
    "uploads": sentence("Files waiting to be brought in"),
}
BACKUPS = sentence("Backups taken before now still hold it, and so do the files it came from.")


@refusing
def forget(
    who: Annotated[
        str,
        typer.Argument(metavar="WHO", help="A member’s key or mail address, or a platform and a handle: x:115712"),
    ],
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Erase one person everywhere; the sums stay"""
    access = acting(org, as_)
    forgotten = action.forget(by=access, who=who, now=timezone.now())
    speaker = speaker_for(lang, access)
    if json:
        stays = list(forgotten.stays_as)
        print_json(
            {"erased": forgotten.counts, "stays_as": stays, "says": speaker.say(BACKUPS), "lang": speaker.lang}
        )
        return
    for kind, n in forgotten.counts.items():
        typer.echo(f"{speaker.say(ERASED[kind])}: {n}")
    for key in forgotten.stays_as:
        typer.echo(speaker.say(sentence("The minutes stay as sums under {key}, which names nobody.", key=key)))
    typer.echo(speaker.say(BACKUPS))
