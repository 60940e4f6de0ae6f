"""Worker: a process that does what is queued, and when it last said it was here."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from ildsjel.ledger.turn import turn


class Worker(models.Model):
    """The installation's own, no organisation's. One that is given up loses its row."""

    name = models.CharField(max_length=64, primary_key=True)
    seen_at = models.DateTimeField()


def still_here(name: str, now: datetime) -> bool:
    """Notes that the worker is here; False if it has been given up."""
    with turn():
        return Worker.objects.filter(name=name).update(seen_at=now) > 0
