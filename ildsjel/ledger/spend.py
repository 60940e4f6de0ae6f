"""Spend: money that went out, or came back."""

from django.db import models

from ildsjel.ledger.label import Label
from ildsjel.ledger.revision import Revision


class Spend(Revision):
    """A kept `facts.happened.Spend`."""

    amount = models.DecimalField(max_digits=16, decimal_places=4)
    currency = models.CharField(max_length=3)
    by = models.ForeignKey(Label, on_delete=models.RESTRICT, null=True, related_name="+")
    kind = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
