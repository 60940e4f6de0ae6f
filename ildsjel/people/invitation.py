"""Invitation: a link that lets one person in, once, for two weeks."""

from datetime import timedelta

from django.db import models

from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person

LASTS = timedelta(days=14)


class Invitation(models.Model):
    """Only the hash of the link's secret is kept; accepted or withdrawn, it opens nothing more."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="invitations")
    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
