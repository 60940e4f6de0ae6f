"""`ildsjel log "6m facebook svarte på spørsmål"`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from django.utils import timezone

from ildsjel.actions.log_time import TwoReadings, log_time
from ildsjel.actions.right import Refused
from ildsjel.facts.happened import Time
from ildsjel.facts.sentence import Name, Quantity, Sentence, Value, sentence
from ildsjel.facts.text import write_line
from ildsjel.ledger.plans import own_part, running_plan
from ildsjel.people.access import Access
from ildsjel.surfaces.cli.acting import As, Json, Lang, Org, acting, print_json, refusing, speaker_for
from ildsjel.surfaces.show.fact_json import fact_json
from ildsjel.surfaces.show.plan_words import own_so_far, this_week
from ildsjel.surfaces.show.speaker import Speaker


@refusing
def log(
    line: Annotated[
        list[str], typer.Argument(metavar="LINE", help="What you did, for example: fb 6 answered questions")
    ],
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Log time in one line: fb 6"""
    access = acting(org, as_)
    if access.person is None:
        raise Refused(sentence("Say whose log it is: --as and a mail address, or ILDSJEL_AS."))
    speaker = speaker_for(lang, access)
    try:
        logged = log_time(by=access, line=" ".join(line), now=timezone.now())
    except TwoReadings as two:
        for reading in two.readings:
            typer.echo("  " + echo(reading, speaker), err=True)
        raise
    if json:
        print_json(fact_json(logged.entry) | {"receipt": logged.receipt.pk, "line": write_line(logged.entry)})
    else:
        typer.echo(echo(logged.entry, speaker))
        undo = sentence("Undo with: ildsjel undo {receipt}", receipt=str(logged.receipt.pk))
        typer.echo(speaker.say(undo))
        for says in _of_plan(access, logged.entry):
            typer.echo(speaker.say(says))


def _of_plan(access: Access, entry: Time) -> Iterator[Sentence]:
    """What a learning plan asks of this week, and what of it is one's own so far."""
    today = timezone.now().astimezone(access.organisation.zone).date()
    running = running_plan(access, entry.initiative, today)
    if running:
        yield this_week(running)
    if running and running.week:
        yield own_so_far(own_part(access, entry.initiative, today))


def echo(entry: Time, speaker: Speaker) -> str:
    """The entry read back."""
    parts: list[Value] = [Quantity(entry.seconds, "seconds")]
    parts += [Name("channel", entry.channel)] if entry.channel else []
    parts += [Name("kind", entry.kind)] if entry.kind else []
    parts += [entry.at] if entry.at else [entry.on]
    return " · ".join(speaker.value(part) for part in parts)
