"""Ready-made sums, kept in the same transaction as what they sum."""

from django.db import models
from django.db.models.functions import Coalesce

from ildsjel.ledger.gate import Owned
from ildsjel.ledger.label import Label
from ildsjel.people.person import Person

PERSON = (Coalesce("who", 0), Coalesce("label", 0))


class DaySum(Owned):
    """A kept `facts.sums.DaySum`."""

    on = models.DateField()
    initiative = models.CharField(max_length=60, blank=True)
    seconds = models.PositiveBigIntegerField()
    protected = models.PositiveBigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "on", "initiative"], name="one_day_sum")]


class CrewSum(Owned):
    """A kept `facts.sums.CrewSum`; of `heads`, people are their row ids, and labels nobody is matched to theirs as
    negative numbers."""

    week = models.DateField()
    initiative = models.CharField(max_length=60, blank=True)
    channel = models.CharField(max_length=40, blank=True)
    seconds = models.PositiveBigIntegerField()
    heads = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "week", "initiative", "channel"], name="one_crew_sum")
        ]


class WorkSum(Owned):
    """A kept `facts.sums.WorkSum`; `label` stands in for `who` while nobody is matched to it."""

    block = models.DateField()
    who = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)
    label = models.ForeignKey(Label, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)
    initiative = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=40, blank=True)
    seconds = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint("organisation", "block", *PERSON, "initiative", "kind", name="one_work_sum")
        ]


class PersonDay(Owned):
    """One person's day in the log: seconds (protected included), entries, and how late they were entered; those of a
    day together are a `facts.sums.LoggedDay`. `label` stands in for `who` while nobody is matched to it."""

    on = models.DateField()
    who = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)
    label = models.ForeignKey(Label, on_delete=models.CASCADE, null=True, related_name="+", db_index=False)
    seconds = models.PositiveBigIntegerField()
    entries = models.PositiveIntegerField()
    timed = models.PositiveIntegerField()
    same_day = models.PositiveIntegerField()
    lag = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint("organisation", "on", *PERSON, name="one_person_day")]


class TalkSum(Owned):
    """A kept `facts.sums.TalkSum`."""

    on = models.DateField()
    channel = models.CharField(max_length=40, blank=True)
    begun = models.PositiveIntegerField()
    both = models.PositiveIntegerField()
    long = models.PositiveIntegerField()
    spoken = models.PositiveIntegerField()
    replies = models.PositiveIntegerField()
    outside_hours = models.PositiveIntegerField()
    reopened = models.PositiveIntegerField()
    unsure = models.PositiveIntegerField()
    ruled = models.PositiveIntegerField()
    answers = models.JSONField(default=list)
    waits = models.JSONField(default=list)
    waiting = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "on", "channel"], name="one_talk_sum")]
