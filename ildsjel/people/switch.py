"""Switch: what is linked to persons is off until the leader has recorded why, how and with whom it was discussed."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models

from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person

LASTS = timedelta(days=183)
"""Half a year: looked at again by then, or it pauses."""


class Feature(models.TextChoices):
    """What can be switched on."""

    TIME_STUDY = "time_study"
    PULSE = "pulse"
    COMMITMENT = "commitment"
    FEW_HANDS = "few_hands"


class With(models.TextChoices):
    """Whom it was discussed with; all staff where the employees have nobody who speaks for them here."""

    REPRESENTATIVE = "representative"
    STAFF = "staff"


class Switch(models.Model):
    """The record that switches a feature on, along the four phases of the guide on control measures at work: assess
    (`need`, `consequences`), decide and plan (`purpose`, `design`, `duration`, the discussion), carry out (everybody
    can read this record), evaluate (`evaluation`). `off_on` ends it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    feature = models.CharField(max_length=20, choices=Feature)
    need = models.TextField()
    consequences = models.TextField()
    purpose = models.TextField()
    design = models.TextField()
    duration = models.TextField()
    discussed_on = models.DateField()
    discussed_with = models.CharField(max_length=20, choices=With)
    said = models.TextField(blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    recorded_on = models.DateField()
    evaluation = models.TextField(blank=True)
    evaluated_on = models.DateField(null=True)
    off_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "feature"],
                condition=models.Q(off_on__isnull=True),
                name="one_open_switch_a_feature",
            )
        ]

    @property
    def lasts_until(self) -> date:
        """The last day before it pauses."""
        return (self.evaluated_on or self.recorded_on) + LASTS

    def is_on(self, today: date) -> bool:
        """Whether it has been recorded, and looked at again within half a year."""
        return self.off_on is None and today <= self.lasts_until


def switch_of(organisation: Organisation, feature: str) -> Switch | None:
    """The record that holds, or has paused."""
    return Switch.objects.filter(organisation=organisation, feature=feature, off_on=None).first()


def is_on(organisation: Organisation, feature: str, today: date) -> bool:
    """Whether the feature may be used here; the invented firm may always."""
    found = switch_of(organisation, feature)
    return organisation.invented or (found is not None and found.is_on(today))
