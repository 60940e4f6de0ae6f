"""Check workers: is what is queued being done, and was it done?"""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from ildsjel.actions.take_up import SILENT
from ildsjel.facts.sentence import Sentence, plural, sentence
from ildsjel.ledger.worker import Worker

SLOW = timedelta(minutes=5)
LATELY = timedelta(days=1)


def check_workers(*, now: datetime) -> tuple[bool, Sentence]:
    """Whether all is well, and what there is to say."""
    waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=now - SLOW).count()
    stopped = DBTaskResult.objects.failed().filter(finished_at__gte=now - LATELY).count()
    here = Worker.objects.filter(seen_at__gte=now - SILENT).count()
    if waiting:
        return False, _waiting(waiting, here)
    if stopped:
        return False, _stopped(stopped)
    if here:
        return True, plural("{n} worker does what is queued.", "{n} workers do what is queued.", here)
    return True, sentence("Nothing waits to be done, and no worker is running.")


def _waiting(waiting: int, here: int) -> Sentence:
    if here:
        return plural(
            "{n} task has waited over five minutes behind others. Let more be done at once: --background",
            "{n} tasks have waited over five minutes behind others. Let more be done at once: --background",
            waiting,
        )
    return plural(
        "{n} task has waited over five minutes, and nobody is doing it. Run: ildsjel serve",
        "{n} tasks have waited over five minutes, and nobody is doing them. Run: ildsjel serve",
        waiting,
    )


def _stopped(stopped: int) -> Sentence:
    newest = DBTaskResult.objects.failed().latest("finished_at")
    return plural(
        "{n} task of the last day was not done. The newest: {task} ({why}).",
        "{n} tasks of the last day were not done. The newest: {task} ({why}).",
        stopped,
        task=newest.task_name,
        why=newest.exception_class_path.rpartition(".")[2],
    )
