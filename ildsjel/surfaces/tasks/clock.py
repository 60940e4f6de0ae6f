"""The clock: queues what is due, and takes up what workers that are gone had begun. Any number may run at once."""

from __future__ import annotations

import logging
import time
from datetime import datetime

from django.db import Error, connection
from django.utils import timezone

from ildsjel.actions.queue_once import queue_once
from ildsjel.actions.take_up import silent, take_up
from ildsjel.surfaces.tasks.due import DUE

ROUND = 20.0


def run() -> None:
    """Goes round until somebody stops us; a database that is away is asked again the next time."""
    quiet: frozenset[str] = frozenset()
    while True:
        try:
            quiet = go_round(quiet, timezone.now())
        except Error as why:
            quiet = frozenset()
            logging.getLogger(__name__).warning("The database does not answer the clock: %s", why)
        finally:
            connection.close()
        time.sleep(ROUND)


def go_round(quiet: frozenset[str], now: datetime) -> frozenset[str]:
    """One round; gives the workers that were silent, of whom those still silent in the next are gone.

    A machine that has slept finds everybody silent: whoever is there says so before the next round.
    """
    for due in DUE:
        queue_once(due.task, due_at=due.latest(now), now=now)
    still = silent(now=now)
    for worker in still & quiet:
        take_up(worker=worker, now=now)
    return still
