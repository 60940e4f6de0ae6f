"""A worker: does what is queued, one task at a time, and says all the while that it is here."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

from django.db import Error, connection
from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker as Loop
from django_tasks_db.models import DBTaskResult

from ildsjel.actions.take_up import take_up, try_again
from ildsjel.ledger.worker import Worker, still_here

BEAT = 10.0


def run(name: str) -> None:
    """Works until told to stop, and then to the end of the task at hand. Whoever had the name before is gone."""
    take_up(worker=name, now=timezone.now())
    Worker.objects.create(name=name, seen_at=timezone.now())
    threading.Thread(target=_say_so, args=[name], daemon=True).start()
    loop = _Loop(
        queue_names=[DEFAULT_TASK_QUEUE_NAME],
        excluded_queue_names=[],
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        interval=0.3,
        startup_delay=False,
        batch=False,
        max_tasks=None,
        worker_id=name,
    )
    _stop_gently(loop)
    try:
        loop.run()
    finally:
        take_up(worker=name, now=timezone.now())


class _Loop(Loop):
    """The queue's own worker."""

    def run_task(self, db_task_result: DBTaskResult) -> None:
        """A database that was away for a while costs nobody their task."""
        super().run_task(db_task_result)
        try_again(db_task_result)


def _stop_gently(loop: Loop) -> None:
    """Being told twice is not being told to leave the task unfinished."""

    def stop(*_: object) -> None:
        loop.running = False
        if not loop.running_task:
            sys.exit(0)

    signal.signal(signal.SIGTERM, stop)


def _say_so(name: str) -> None:
    """A worker that has been given up ends at once: somebody else does what it had begun."""
    while True:
        time.sleep(BEAT)
        try:
            if not still_here(name, timezone.now()):
                os._exit(1)
        except Error:
            continue
        finally:
            connection.close()
