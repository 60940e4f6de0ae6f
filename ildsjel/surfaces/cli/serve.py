"""`ildsjel serve`: web and background work in one process group."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from django.core.management import call_command
from django.utils import timezone

from ildsjel.actions.resume import resume
from ildsjel.actions.right import Refused
from ildsjel.actions.tidy import tidy
from ildsjel.facts.sentence import sentence
from ildsjel.surfaces.cli.acting import Lang, refusing

PR_SET_PDEATHSIG = 1
Host = Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")]
Port = Annotated[int, typer.Option(envvar="PORT", metavar="PORT", help="The port to listen on.")]
Workers = Annotated[int, typer.Option(metavar="N", help="Web processes.")]
Reload = Annotated[bool, typer.Option("--reload", help="Start again when a file changes.")]


@refusing
def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Workers = 2,
    reload: Reload = False,
    lang: Lang = "",
) -> None:
    """Serve the pages, and do what is queued"""
    must_be_free(host, port)
    call_command("migrate", verbosity=0, interactive=False)
    tidy(now=timezone.now())
    resume(now=timezone.now())
    run_together(_web(host, port, workers, reload), _worker())


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


def run_together(*commands: Sequence[str]) -> None:
    """Runs the commands until somebody stops us, or one of them ends by itself, and it should not; then ends all.

    They are of our own process group, and end with us even when we are killed.
    """
    running = [subprocess.Popen(command, preexec_fn=_end_with_parent) for command in commands]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        os.wait()
        raise typer.Exit(1)
    except KeyboardInterrupt:
        pass
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(10)


def _end_with_parent() -> None:
    """Asks Linux for a SIGTERM when the parent is gone, however it went."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _web(host: str, port: int, workers: int, reload: bool) -> list[str]:
    options = ["--interface", "wsgi", "--workers", str(workers), "--blocking-threads", "4", "--no-ws"]
    watch = ["--reload"] if reload else []
    address = ["--host", host, "--port", str(port), "--log-level", "warning"]
    return [sys.executable, "-m", "granian", *options, *address, *watch, "ildsjel.config.wsgi:application"]


def _worker() -> list[str]:
    return [sys.executable, "-m", "django", "db_worker", "--interval", "0.3", "--verbosity", "0"]
