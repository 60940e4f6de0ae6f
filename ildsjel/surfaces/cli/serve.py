"""`ildsjel serve`: web and background work, started and ended together."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from ildsjel.actions.migrate import migrate
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import Lang, refusing
from ildsjel.surfaces.cli.background import BackgroundOrNone, background_parts
from ildsjel.surfaces.cli.together import Part, run_together

Host = Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")]
Port = Annotated[int, typer.Option(envvar="PORT", metavar="PORT", help="The port to listen on.")]
Workers = Annotated[int, typer.Option(min=1, metavar="N", help="Web processes.")]
Reload = Annotated[bool, typer.Option("--reload", help="Start again when a file changes.")]


@refusing
def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Workers = 2,
    background: BackgroundOrNone = 1,
    reload: Reload = False,
    lang: Lang = "",
) -> None:
    """Serve the pages, and do what is queued"""
    must_be_free(host, port)
    migrate()
    web = Part("web", _web(host, port, workers, reload), apart=True)
    run_together([web, *background_parts(background)], lang)


def must_be_free(host: str, port: int) -> None:
    """Goes on if nobody listens there; raises Refused if somebody does."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            taken = {"port": str(port), "other": str(port + 1)}
            raise Refused(
                sentence("Something else uses port {port}. Choose another, such as PORT={other}.", **taken)
            ) from None


def _web(host: str, port: int, workers: int, reload: bool) -> list[str]:
    """Each web process has as many threads as settings give it connections to PostgreSQL."""
    options = ["--interface", "wsgi", "--workers", str(workers), "--blocking-threads", "4", "--no-ws"]
    alone = ["--reload"] if reload else ["--respawn-failed-workers", "--respawn-interval", "0.5"]
    address = ["--host", host, "--port", str(port), "--log-level", "warning"]
    return [sys.executable, "-m", "granian", *options, *address, *alone, "ildsjel.config.wsgi:application"]
