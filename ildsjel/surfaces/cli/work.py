"""`ildsjel work`: background work alone, beside a `serve` here or on another machine."""

from __future__ import annotations

from ildsjel.actions.migrate import migrate
from ildsjel.surfaces.cli.acting import Lang, refusing
from ildsjel.surfaces.cli.background import Background, background_parts
from ildsjel.surfaces.cli.together import run_together


@refusing
def work(background: Background = 1, lang: Lang = "") -> None:
    """Do what is queued, without the pages"""
    migrate()
    run_together(background_parts(background), lang)
