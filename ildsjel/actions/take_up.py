"""Take up: what a worker had begun when it or the database went is put back in the queue, and given up the third
time."""

from __future__ import annotations

from datetime import datetime, timedelta

from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ildsjel.ledger.worker import Worker

TRIES = 3
SILENT = timedelta(minutes=1)
AWAY = ("django.db.utils.OperationalError", "django.db.utils.InterfaceError")


class CutOff(Exception):
    """Every worker that had the task went before it was done."""


def take_up(*, worker: str, now: datetime) -> int:
    """Puts back what `worker`, who is gone, had begun; how many tasks."""
    begun = [task for task in DBTaskResult.objects.running() if task.worker_ids[-1:] == [worker]]
    taken = sum(_put_back(task, now) for task in begun)
    Worker.objects.filter(name=worker).delete()
    return taken


def try_again(task: DBTaskResult) -> None:
    """Puts back a task that stopped because the database was away."""
    if task.status == TaskResultStatus.FAILED and task.exception_class_path in AWAY and _has_tries_left(task):
        DBTaskResult.objects.filter(pk=task.pk).update(
            status=TaskResultStatus.READY, started_at=None, finished_at=None
        )


def silent(*, now: datetime) -> frozenset[str]:
    """The workers that have not been heard of for a minute, though they may have begun something."""
    heard = set(Worker.objects.filter(seen_at__gte=now - SILENT).values_list("name", flat=True))
    known = set(Worker.objects.values_list("name", flat=True))
    at_work = {task.worker_ids[-1] for task in DBTaskResult.objects.running() if task.worker_ids}
    return frozenset((known | at_work) - heard)


def _put_back(task: DBTaskResult, now: datetime) -> int:
    """Nothing is done if somebody else was quicker."""
    unchanged = DBTaskResult.objects.running().filter(pk=task.pk, worker_ids=task.worker_ids)
    if _has_tries_left(task):
        return unchanged.update(status=TaskResultStatus.READY, started_at=None)
    why = f"{CutOff.__module__}.{CutOff.__qualname__}"
    return unchanged.update(status=TaskResultStatus.FAILED, finished_at=now, exception_class_path=why)


def _has_tries_left(task: DBTaskResult) -> bool:
    return len(task.worker_ids) < TRIES
