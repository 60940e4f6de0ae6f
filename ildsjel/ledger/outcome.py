"""Outcome: something the organisation wants more of, or less."""

from django.db import models

from ildsjel.ledger.revision import Revision


class Outcome(Revision):
    """A kept `facts.happened.Outcome`."""

    name = models.CharField(max_length=80)
    count = models.DecimalField(max_digits=16, decimal_places=4)
    note = models.TextField(blank=True)
