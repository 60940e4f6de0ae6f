"""`ildsjel backup FILE` and `ildsjel restore FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from ildsjel.actions.back_up import BackedUp, back_up
from ildsjel.actions.restore import restore as put_back
from ildsjel.facts.sentence import plural, sentence
from ildsjel.surfaces.cli.acting import Json, Lang, print_json, refusing, says

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")]
KEY = sentence(
    "The key lies elsewhere: keep a copy of {path} where the backup is not.", path=str(settings.DATA / "secret.key")
)
NO_KEY = sentence(
    "If you have the old secret.key, put it in {folder} before you serve. With a new key everybody logs in again, "
    "and exports get other pseudonyms.",
    folder=str(settings.DATA),
)


@refusing
def backup(file: File, lang: Lang = "", json: Json = False) -> None:
    """Write the whole installation to one file"""
    made = back_up(to=file)
    if json:
        print_json(_json(made))
        return
    says(plural("{n} fact is in {file}.", "{n} facts are in {file}.", made.facts, file=file.name), lang)
    says(KEY, lang)


@refusing
def restore(file: File, lang: Lang = "", json: Json = False) -> None:
    """Put an installation in place from a backup"""
    found = put_back(path=file)
    if json:
        print_json(_json(found))
        return
    says(plural("{n} fact is here.", "{n} facts are here.", found.facts), lang)
    says(NO_KEY, lang)


def _json(about: BackedUp) -> dict[str, object]:
    return {"facts": about.facts, "sha256": about.sha256}
