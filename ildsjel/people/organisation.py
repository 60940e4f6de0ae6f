"""Organisation: the firm whose facts are kept; nothing is ever shared between two of them."""

from zoneinfo import ZoneInfo

from django.db import models

TAKEN = frozenset(
    ["api", "closed", "healthy", "help", "invitation", "language", "login", "logout", "password", "seat", "static"]
)
"""First words of addresses that belong to no organisation."""


class Organisation(models.Model):
    """A firm. `version` counts every write to its ledger; `invented` marks the demo."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    zone_name = models.CharField(max_length=60, default="Europe/Oslo")
    invented = models.BooleanField(default=False)
    version = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The zone that decides which day an entry belongs to."""
        return ZoneInfo(self.zone_name)
