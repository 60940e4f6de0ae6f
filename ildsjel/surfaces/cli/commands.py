"""Every command there is, one line each."""

from __future__ import annotations

import typer

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
from ildsjel.surfaces.cli.serve import serve
from ildsjel.surfaces.cli.undo import undo
from ildsjel.surfaces.cli.work import work

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Facts in, honest answers to a leader's questions out.",
)
app.command()(demo)
app.command()(init)
app.command()(serve)
app.command()(work)
app.command()(log)
app.command("bring-in")(bring_in)
app.command()(undo)
app.command()(forget)
app.command()(review)
app.command()(facts)
app.command()(backup)
app.command()(restore)
app.command()(check)
app.command()(ask)
