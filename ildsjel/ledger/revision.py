"""What every kept fact has in common: an identity, a receipt, and whether a newer reading has replaced it."""

from __future__ import annotations

from typing import Self

from django.db import models

from ildsjel.ledger.gate import Gated, Owned
from ildsjel.ledger.label import Label
from ildsjel.ledger.receipt import Receipt, State


class Revisions(Gated):
    """Revisions of facts; `current()` are those that count."""

    def current(self) -> Self:
        """The newest revision of each fact whose receipt stands."""
        return self.filter(superseded=False, receipt__state=State.STANDING)

    def met(self, receipt: Receipt | None) -> Self:
        """The current ones, and those a receipt still being written has kept so far."""
        standing = models.Q(superseded=False, receipt__state=State.STANDING)
        return self.filter(standing | models.Q(receipt=receipt)) if receipt else self.filter(standing)


class Revision(Owned):
    """One reading of one fact, never changed; `key` is the fact's identity within its kind.

    `fixed` names the fields the source itself gave (`channel kind`), which no Match may overrule.
    """

    receipt = models.ForeignKey(Receipt, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=120)
    superseded = models.BooleanField(default=False)
    on = models.DateField()
    channel = models.CharField(max_length=40, blank=True)
    initiative = models.CharField(max_length=60, blank=True)
    fixed = models.CharField(max_length=60, blank=True)
    under = models.ForeignKey(Label, on_delete=models.RESTRICT, null=True, related_name="+", db_index=False)
    x = models.JSONField(default=list)

    objects = Revisions.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key", "receipt"], name="one_%(class)s_a_receipt")
        ]
        indexes = [models.Index(fields=["organisation", "on"], name="%(class)s_by_day")]
