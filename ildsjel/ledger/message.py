"""Message: one turn in a dialogue with the public."""

from django.db import models

from ildsjel.ledger.label import Label
from ildsjel.ledger.revision import Revision
from ildsjel.people.person import Person


class Message(Revision):
    """A kept `facts.happened.Message`; the public sender is a keyed hash whose key does not last."""

    way = models.CharField(max_length=3)
    form = models.CharField(max_length=20)
    text = models.TextField(blank=True)
    at = models.DateTimeField(null=True)
    who = models.ForeignKey(Person, on_delete=models.RESTRICT, null=True, related_name="+")
    author = models.CharField(max_length=64, blank=True)
    thread = models.CharField(max_length=120, blank=True)
    reply = models.CharField(max_length=120, blank=True)
    needs = models.CharField(max_length=10, blank=True)
    automatic = models.BooleanField(default=False)
    by = models.ForeignKey(Label, on_delete=models.RESTRICT, null=True, related_name="+")

    class Meta(Revision.Meta):
        constraints = [
            *Revision.Meta.constraints,
            models.CheckConstraint(condition=models.Q(way__in=["in", "out"]), name="in_or_out"),
        ]
