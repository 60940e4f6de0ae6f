"""Statement: what a leader has stated or decided, and what they are asked, kept in the text form of its fact."""

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.ledger.receipt import Receipt
from ildsjel.ledger.revision import Revisions


class Statement(Owned):
    """One kept Goal, Ceiling, Plan, Break, Rate, Worth, Regime, Exchange, Target, Aim, Hours, Backing, Rhythm,
    Launch, Must, Reserve, Skill, Decision, Studied, Ask or Reply.

    There are few of them and each is read whole, so the line itself is kept; `kind` and `on` are for finding it.
    """

    receipt = models.ForeignKey(Receipt, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=120)
    superseded = models.BooleanField(default=False)
    kind = models.CharField(max_length=20)
    on = models.DateField()
    line = models.TextField()

    objects = Revisions.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key", "receipt"], name="one_statement_a_receipt")
        ]
        indexes = [models.Index(fields=["organisation", "kind", "on"])]
