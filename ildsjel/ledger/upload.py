"""Upload: a file somebody has dropped on the page, until it is brought in or thrown away."""

from django.db import models

from ildsjel.ledger.gate import Owned
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.person import Person


class Upload(Owned):
    """The file lies at `path`; `choices` are the answers given in the preview, `task` is what brings it in."""

    by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=255)
    path = models.CharField(max_length=500)
    choices = models.JSONField(default=dict)
    preview = models.JSONField(default=dict)
    made_at = models.DateTimeField()
    receipt = models.ForeignKey(Receipt, on_delete=models.SET_NULL, null=True, related_name="+")
    task = models.CharField(max_length=64, blank=True)
