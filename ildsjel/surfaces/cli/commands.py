"""Every command there is, one line each."""

from __future__ import annotations

import typer

from ildsjel.surfaces.cli.acting import Lang, refusing
from ildsjel.surfaces.cli.ask import ask
from ildsjel.surfaces.cli.backup import backup, restore
from ildsjel.surfaces.cli.bring_in import bring_in
from ildsjel.surfaces.cli.check import check
from ildsjel.surfaces.cli.demo import demo
from ildsjel.surfaces.cli.facts import facts
from ildsjel.surfaces.cli.forget import forget
from ildsjel.surfaces.cli.init import init
from ildsjel.surfaces.cli.log import log
from ildsjel.surfaces.cli.review import review
from ildsjel.surfaces.cli.search import search
from ildsjel.surfaces.cli.serve import serve
from ildsjel.surfaces.cli.spoken import SpokenCommand, SpokenGroup
from ildsjel.surfaces.cli.undo import undo
from ildsjel.surfaces.cli.work import work

app = typer.Typer(
    cls=SpokenGroup,
    no_args_is_help=True,
    add_completion=False,
    suggest_commands=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
COMMANDS = {
    "demo": demo,
    "init": init,
    "serve": serve,
    "work": work,
    "log": log,
    "bring-in": bring_in,
    "undo": undo,
    "forget": forget,
    "review": review,
    "search": search,
    "facts": facts,
    "backup": backup,
    "restore": restore,
    "check": check,
    "ask": ask,
}


@app.callback()
@refusing
def everything(lang: Lang = "") -> None:
    """Facts in, honest answers to a leader’s questions out"""


for name, command in COMMANDS.items():
    app.command(name, cls=SpokenCommand)(command)
