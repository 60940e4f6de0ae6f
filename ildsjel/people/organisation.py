"""Organisation: the firm whose facts are kept; nothing is ever shared between two of them."""

from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import models

TAKEN = frozenset(
    [
        "api",
        "calendar",
        "closed",
        "healthy",
        "help",
        "invitation",
        "language",
        "letters",
        "login",
        "logout",
        "password",
        "seat",
        "static",
    ]
)
"""First words of addresses that belong to no organisation."""


def fresh_mark() -> str:
    """A mark nobody has had before."""
    return uuid4().hex


class Organisation(models.Model):
    """A firm. `version` counts every write to its ledger; `furnished` is another mark whenever its people, channels,
    work kinds or initiatives have changed; `invented` marks the demo."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=120)
    zone_name = models.CharField(max_length=60, default="Europe/Oslo")
    invented = models.BooleanField(default=False)
    version = models.PositiveBigIntegerField(default=0)
    furnished = models.CharField(max_length=32, default=fresh_mark)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The zone that decides which day an entry belongs to."""
        return ZoneInfo(self.zone_name)


def refurnished(organisation: Organisation) -> None:
    """Says, in the transaction of the change, that the organisation is made of something else than before."""
    Organisation.objects.filter(pk=organisation.pk).update(furnished=fresh_mark())
