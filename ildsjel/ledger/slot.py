"""Slot: a moment at which a task was due, and that it has been queued for it."""

from django.db import models


class Slot(models.Model):
    """The installation's own, no organisation's: which task, and which of its moments; each is taken once."""

    task = models.CharField(max_length=200)
    due_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "due_at"], name="one_slot_a_moment")]
