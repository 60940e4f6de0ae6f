"""Study: a time study that is planned, runs and ends by itself, and those who take part in it."""

from __future__ import annotations

from datetime import date

from django.db import models

from ildsjel.facts.period import Period
from ildsjel.insight.time_study.plan import MOST_DAYS, is_working
from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access
from ildsjel.people.person import Person


class Study(Owned):
    """From `starts_on` to `ends_on`, and once more from `again_on` where there are two stretches; `length` is their
    days in all. `invited_at` is when the others were asked, and `link` where they log; `closed_at` is when it ended,
    or was called off before."""

    purpose = models.TextField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    again_on = models.DateField(null=True)
    again_until = models.DateField(null=True)
    length = models.PositiveSmallIntegerField()
    planned_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    planned_at = models.DateTimeField()
    invited_at = models.DateTimeField(null=True)
    link = models.URLField(blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(length__lte=MOST_DAYS), name="no_study_over_28_days"),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=models.Q(closed_at__isnull=True),
                name="one_open_study",
            ),
        ]

    @property
    def stretches(self) -> tuple[Period, ...]:
        """The days it runs."""
        first = (Period(self.starts_on, self.ends_on),)
        return (*first, Period(self.again_on, self.again_until)) if self.again_on else first

    @property
    def last_day(self) -> date:
        """The last of them."""
        return self.stretches[-1].end

    @property
    def working_days(self) -> int:
        """How many working days it runs."""
        return sum(is_working(day) for stretch in self.stretches for day in stretch.days())

    def runs_on(self, day: date) -> bool:
        """Whether the day is one of them, and the others have been asked."""
        return self.invited_at is not None and any(day in stretch for stretch in self.stretches)


class Participant(Owned):
    """Somebody who is to log in a study; `keeps` says that their minutes become their own log when it ends."""

    study = models.ForeignKey(Study, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    keeps = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["study", "person"], name="once_in_a_study")]


def open_study(access: Access) -> Study | None:
    """The study that is planned or runs, if there is one."""
    return Study.objects.of(access).filter(closed_at=None).first()


def taking_part(access: Access, study: Study) -> Participant | None:
    """The reader's own part in it."""
    return Participant.objects.of(access).filter(study=study, person=access.person).first()
