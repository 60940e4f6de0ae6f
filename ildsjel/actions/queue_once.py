"""Queue once: a task that is due is queued for its moment by one of all those who see that it is time."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError
from django_tasks.base import Task

from ildsjel.ledger.slot import Slot
from ildsjel.ledger.turn import turn


def queue_once(task: Task, *, due_at: datetime, now: datetime) -> bool:
    """Queues the task for its moment unless that has been done; whether it was done here.

    The slot and the queued task are one transaction: neither is there without the other.
    """
    slot = {"task": task.module_path, "due_at": due_at}
    if Slot.objects.filter(**slot).exists():
        return False
    try:
        with turn():
            Slot.objects.create(**slot)
            task.enqueue(now.isoformat())
    except IntegrityError:
        return False
    return True
