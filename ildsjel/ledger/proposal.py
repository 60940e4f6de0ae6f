"""Proposal: minutes that could be logged, for one person's eyes; never kept over two weeks."""

from django.db import models

from ildsjel.ledger.account import Account
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.person import Person


class Proposal(Owned):
    """A kept `sources.proposed.Proposed`; nothing of it counts.

    `title` is locked (`vault.py`); `account` is where it came from, none for a file and for replies. It is answered
    when it has been taken, and then `receipt` is what took it, or thrown away; what was taken and is taken back waits
    again.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    at = models.DateTimeField()
    seconds = models.PositiveIntegerField()
    channel = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    title = models.TextField(blank=True)
    n = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    receipt = models.ForeignKey(Receipt, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "person", "key"], name="one_proposal_once"),
        ]
