"""StudyDay: one person's day in a study, and its minutes. They are the person's, and gone when the study ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import models

from ildsjel.insight.time_study.activities import EVENTS
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.study import Participant
from ildsjel.people.access import Access


class StudyDay(Owned):
    """`completed_at` says that everything of the day is in."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="days")
    on = models.DateField()
    completed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["participant", "on"], name="one_study_day")]


class StudyEntry(Owned):
    """Minutes an activity took on a day: one row an activity, and one an event where events are counted."""

    day = models.ForeignKey(StudyDay, on_delete=models.CASCADE, related_name="entries")
    activity = models.CharField(max_length=20)
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "activity"],
                condition=~models.Q(activity__in=sorted(EVENTS)),
                name="one_study_entry_an_activity",
            )
        ]


@dataclass(frozen=True, slots=True)
class OwnStudyDay:
    """A person's day: minutes by activity, the events by their row, and whether it is complete."""

    on: date
    minutes: Mapping[str, int]
    events: tuple[tuple[int, int], ...]
    is_complete: bool

    @property
    def total(self) -> int:
        """All the minutes."""
        return sum(self.minutes.values())


def own_study_day(access: Access, participant: Participant, on: date) -> OwnStudyDay:
    """The day of one who takes part, for that person alone."""
    day = StudyDay.objects.of(access).filter(participant=participant, on=on).first()
    rows = StudyEntry.objects.of(access).filter(day=day).order_by("pk") if day else ()
    minutes: dict[str, int] = {}
    for row in rows:
        minutes[row.activity] = minutes.get(row.activity, 0) + row.minutes
    events = tuple((row.pk, row.minutes) for row in rows if row.activity in EVENTS)
    return OwnStudyDay(on, minutes, events, is_complete=day is not None and day.completed_at is not None)


def complete_days(access: Access, participant: Participant) -> frozenset[date]:
    """The days the person has said are complete."""
    rows = StudyDay.objects.of(access).filter(participant=participant).exclude(completed_at=None)
    return frozenset(rows.values_list("on", flat=True))
