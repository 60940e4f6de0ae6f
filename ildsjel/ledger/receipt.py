"""Receipt: one act that put facts into the ledger; it can be taken back as one."""

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.people.person import Person

OWN_LOG = ("six_minutes", "ics", "study_minutes")
"""Sources of one's own log: their receipts are nobody else's to see or to take back."""
UNREAD = "file"
"""The source of a file that waits to be read."""
TEAM = "rhythm"
"""The source of what the team has chosen together."""


class State(models.TextChoices):
    """Open while it is being written, standing when its facts count, undone when taken back."""

    OPEN = "open"
    STANDING = "standing"
    UNDONE = "undone"


class Receipt(Owned):
    """Who brought what in, when, from which file; `skipped` and `remarks` are kept as said at the time.

    `shifted`: what its facts mean here has changed while it was being written.
    """

    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    source = models.CharField(max_length=40)
    file_name = models.CharField(max_length=255, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    made_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    read = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    replaced = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)
    done = models.PositiveBigIntegerField(default=0)
    shifted = models.BooleanField(default=False)
    first_on = models.DateField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    skipped = models.JSONField(default=list)
    remarks = models.JSONField(default=list)

    class Meta:
        indexes = [models.Index(fields=["organisation", "-made_at"])]
        constraints = [models.CheckConstraint(condition=models.Q(state__in=State.values), name="a_known_state")]
