"""Account: what an organisation, or one person for themselves, has asked Ildsjel to follow."""

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.people.person import Person


class Account(Owned):
    """The source that follows it, where it is, and how the last fetch went.

    `owner` is whose own it is, and then nobody else's to know of; `secret` is locked (`vault.py`); `marks` are what
    its source left for the next time. `stopped` says why nothing came the last time, and once `stopped_at` is there,
    why nothing has come since then; `ended_at` is when it was let go.
    """

    by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="accounts")
    source = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=500, blank=True)
    user = models.CharField(max_length=254, blank=True)
    secret = models.TextField(blank=True)
    channel = models.CharField(max_length=40, blank=True)
    marks = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True, blank=True)
    fetched_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped = models.JSONField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "source", "address", "user"],
                condition=models.Q(ended_at__isnull=True, owner__isnull=True),
                name="one_account_followed_once",
            ),
            models.UniqueConstraint(
                fields=["owner", "source", "address", "user"],
                condition=models.Q(owner__isnull=False),
                name="one_own_account_once",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "ended_at"])]
