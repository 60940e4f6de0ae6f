"""Time: work somebody did."""

from django.db import models

from ildsjel.ledger.label import Label
from ildsjel.ledger.revision import Revision
from ildsjel.people.person import Person


class Time(Revision):
    """A kept `facts.happened.Time`; `lag` (seconds from the work to its logging) and `same_day` follow from it."""

    seconds = models.PositiveIntegerField()
    who = models.ForeignKey(Person, on_delete=models.RESTRICT, null=True, related_name="+", db_index=False)
    mate = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)
    by = models.ForeignKey(Label, on_delete=models.RESTRICT, null=True, related_name="+", db_index=False)
    kind = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    at = models.DateTimeField(null=True)
    logged = models.DateTimeField(null=True)
    protected = models.BooleanField(default=False)
    lag = models.PositiveBigIntegerField(null=True)
    same_day = models.BooleanField(null=True)

    class Meta(Revision.Meta):
        indexes = [
            *Revision.Meta.indexes,
            models.Index(fields=["organisation", "who", "on"], name="time_by_person"),
        ]
