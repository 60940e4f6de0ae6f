"""HashKey: what turns a member of the public into a pseudonym; it does not last, and so neither do they."""

from django.db import models

from ildsjel.ledger.gate import Owned


class HashKey(Owned):
    """The key for messages of one quarter; when it is deleted nobody can be recognised from it any more."""

    quarter = models.DateField()
    key = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "quarter"], name="one_hash_key_a_quarter")]
