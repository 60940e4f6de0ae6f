"""`ildsjel bring-in FILE...`."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress

from ildsjel.actions import bring_in as action
from ildsjel.actions.choices import Choices
from ildsjel.actions.map_table import map_table, settled
from ildsjel.actions.point_out import pointed_out
from ildsjel.actions.preview import Preview, preview
from ildsjel.actions.right import NotAllowed
from ildsjel.actions.unpack import unpacked
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.facts.text import write_line
from ildsjel.people.access import Access
from ildsjel.surfaces.cli.acting import (
    REFUSALS,
    As,
    Json,
    Lang,
    Org,
    acting,
    print_json,
    refusing,
    speaker_for,
    tell_refusal,
)
from ildsjel.surfaces.show.brought_in import Outcome, brought_in_json
from ildsjel.surfaces.show.speaker import Speaker


@refusing
def bring_in(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="The files.")],
    source: Annotated[
        str, typer.Option(metavar="SOURCE", help="Which reader, where it is not clear from the file.")
    ] = "",
    channel: Annotated[str, typer.Option(metavar="CHANNEL", help="The channel, where the file names none.")] = "",
    initiative: Annotated[
        str, typer.Option(metavar="INITIATIVE", help="The initiative, where the file names none.")
    ] = "",
    day_order: Annotated[
        str, typer.Option(metavar="ORDER", help="dmy or mdy, where the file can be read both ways.")
    ] = "",
    whose: Annotated[
        str,
        typer.Option(metavar="WHOSE", help="shared or own: mailboxes, call logs, calendars, hours without a name."),
    ] = "",
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FIELD=COLUMN",
            help="What the columns of a table are: --map day=Dato --map number=Besøk; or a text file that says it.",
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what is in it, keep nothing.")] = False,
    as_: As = "",
    org: Org = "",
    lang: Lang = "",
    json: Json = False,
) -> None:
    """Bring files in"""
    access, speaker = acting(org, as_), speaker_for(lang)
    choices = Choices(source=source, channel=channel, initiative=initiative, day_order=day_order, whose=whose)
    act, told, stopped = _look if dry_run else _bring, [], False
    with ExitStack() as opened:
        inside = [(path, opened.enter_context(unpacked(path, path.name))) for path in files]
        for path, (own, name) in ((path, one) for path, parts in inside for one in parts):
            try:
                said = _with_columns(access, own, name, choices, map_ or [], keep=not dry_run)
                outcome = act(access, own, name, said)
            except NotAllowed:
                raise
            except REFUSALS as refused:
                # The others are brought in all the same, and their receipts told.
                tell_refusal(refused, speaker, name if own != path or len(files) > 1 else "")
                stopped = True
                continue
            told.append(brought_in_json(str(path) if own == path else f"{path}/{name}", outcome, speaker))
            if not json:
                _tell(name, outcome, speaker)
    if json and told:
        print_json(told)
    if stopped:
        raise typer.Exit(1)


def _with_columns(access: Access, path: Path, name: str, choices: Choices, said: list[str], *, keep: bool) -> Choices:
    """The choices with what `--map` says of the columns, kept for the next such table unless it is a look."""
    if not said:
        return choices
    now = timezone.now()
    mapping = pointed_out(by=access, path=path, name=name, said=said, now=now)
    if keep:
        map_table(by=access, mapping=mapping, now=now)
    return replace(choices, mapping=write_line(settled(access, mapping, now)))


def _look(access: Access, path: Path, name: str, choices: Choices) -> Preview:
    return preview(by=access, path=path, name=name, choices=choices, now=timezone.now())


def _bring(access: Access, path: Path, name: str, choices: Choices) -> action.BroughtIn:
    console = Console(stderr=True)
    with Progress(transient=True, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task(name, total=None)
        return action.bring_in(
            by=access,
            path=path,
            name=name,
            choices=choices,
            now=timezone.now(),
            watch=lambda done, size: bar.update(task, completed=done, total=size),
        )


def _tell(name: str, outcome: Outcome, speaker: Speaker) -> None:
    typer.echo(f"{name}: {speaker.say(_summary(outcome))}")
    for says in outcome.remarks:
        typer.echo(f"  {speaker.say(says)}")
    for skipped in outcome.skipped[:20]:
        typer.echo("  " + speaker.say(sentence("Line {line}: ", line=skipped.line)) + speaker.say(skipped.why))
    receipt = getattr(outcome, "receipt", None)
    if receipt and outcome.new + outcome.replaced:
        typer.echo(speaker.say(sentence("Undo with: ildsjel undo {receipt}", receipt=str(receipt.pk))))


def _summary(outcome: Outcome) -> Sentence:
    counts = {"known": outcome.known, "replaced": outcome.replaced, "skipped": len(outcome.skipped)}
    return plural(
        "{n} new, {known} here already, {replaced} with new values, {skipped} left out.",
        "{n} new, {known} here already, {replaced} with new values, {skipped} left out.",
        outcome.new,
        **counts,
    )
