"""Post: something the organisation published."""

from django.db import models

from ildsjel.ledger.revision import Revision


class Post(Revision):
    """A kept `facts.happened.Post`; each reading of its metrics is a revision of its own."""

    format = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True)
    at = models.DateTimeField(null=True)
    url = models.TextField(blank=True)
    read = models.DateField(null=True)
    m = models.JSONField(default=list)
