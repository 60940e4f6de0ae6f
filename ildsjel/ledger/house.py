"""The organisation's own channels, work kinds and initiatives."""

from django.db import models

from ildsjel.ledger.gate import Owned


class Initiative(Owned):
    """Something the organisation does; the default one takes what no other claims."""

    key = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)
    default = models.BooleanField(default=False)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_initiative_a_key"),
            models.UniqueConstraint(
                fields=["organisation"], condition=models.Q(default=True), name="one_default_initiative"
            ),
        ]


class Channel(Owned):
    """A way to reach people, with its names, the nicknames people type, and the initiative it belongs to."""

    key = models.SlugField(max_length=40)
    nb = models.CharField(max_length=60)
    en = models.CharField(max_length=60)
    nicks = models.JSONField(default=list)
    initiative = models.CharField(max_length=60, blank=True)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "key"], name="one_channel_a_key")]


class Side(models.TextChoices):
    """Which side of 20/80 a kind of work is on."""

    BUILDING = "building"
    RUNNING = "running"
    OVERHEAD = "overhead"


class WorkKind(Owned):
    """A kind of work, and its side of 20/80."""

    key = models.SlugField(max_length=40)
    side = models.CharField(max_length=10, choices=Side)
    nb = models.CharField(max_length=60)
    en = models.CharField(max_length=60)
    nicks = models.JSONField(default=list)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_work_kind_a_key"),
            models.CheckConstraint(condition=models.Q(side__in=Side.values), name="a_known_side"),
        ]
