"""Sharing: a person lets one other see finer figures of their time, until they take it back."""

from django.db import models

from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person


class Sharing(models.Model):
    """From `since` until `until`, `viewer` may see sums that rest on `person` alone; never rows."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shares")
    viewer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sees")
    since = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person", "viewer"],
                condition=models.Q(until__isnull=True),
                name="one_open_sharing",
            )
        ]
