"""Audience: how many there are."""

from django.db import models

from ildsjel.ledger.revision import Revision


class Audience(Revision):
    """A kept `facts.happened.Audience`."""

    measure = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=20, decimal_places=4)
    read = models.DateField(null=True)
