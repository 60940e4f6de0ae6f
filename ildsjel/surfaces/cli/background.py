"""Background work as processes: the clock, and as many workers as are wanted."""

from __future__ import annotations

import sys
from functools import partial
from typing import Annotated
from uuid import uuid4

import typer
from django.db import Error, connection
from django.utils import timezone

from ildsjel.actions.take_up import take_up
from ildsjel.surfaces.cli.together import Part

TASKS = [sys.executable, "-m", "ildsjel.surfaces.tasks"]
Background = Annotated[int, typer.Option(min=1, metavar="N", help="How many queued tasks are done at once.")]
BackgroundOrNone = Annotated[
    int, typer.Option(min=0, metavar="N", help="How many queued tasks are done at once; with 0 none are done here.")
]


def background_parts(workers: int) -> list[Part]:
    """The clock and the workers; nothing at all where no workers are wanted."""
    clock = Part("clock", [*TASKS, "clock"])
    return [clock, *(_worker() for _ in range(workers))] if workers else []


def _worker() -> Part:
    """It keeps its name when it is started again, and so knows what it had begun."""
    name = uuid4().hex
    return Part("worker", [*TASKS, "worker", name], ended=partial(_take_up, name))


def _take_up(worker: str) -> None:
    """Where the database is away, the clock finds out later."""
    try:
        take_up(worker=worker, now=timezone.now())
    except Error:
        pass
    finally:
        connection.close()
