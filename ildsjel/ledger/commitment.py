"""Commitment: what a person has answered to whether they stand by an initiative; theirs alone until they share it."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Sum

from ildsjel.facts.leading import Taken
from ildsjel.insight.commitment import ITEMS, LEAST, MOST, Effort, effort, last_weeks
from ildsjel.ledger.gate import Owned
from ildsjel.ledger.stated import stated_of
from ildsjel.ledger.statements import facts_of
from ildsjel.ledger.time import Time
from ildsjel.people.access import Access
from ildsjel.people.person import Person


class Commitment(Owned):
    """Four answers of a day, in a table of its own that is in no export. Shared, the other side sees the newest."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    initiative = models.CharField(max_length=60)
    on = models.DateField()
    committed = models.PositiveSmallIntegerField()
    cares = models.PositiveSmallIntegerField()
    dedicated = models.PositiveSmallIntegerField()
    chosen = models.PositiveSmallIntegerField()
    is_shared = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person", "initiative", "on"], name="one_commitment_a_day"
            ),
            models.CheckConstraint(
                condition=models.Q(**{f"{item}__range": (LEAST, MOST) for item in ITEMS}),
                name="commitment_from_1_to_5",
            ),
        ]

    @property
    def answers(self) -> tuple[int, ...]:
        """The four, in their order."""
        return tuple(getattr(self, item) for item in ITEMS)


def own_commitments(access: Access, initiative: str) -> list[Commitment]:
    """The reader's own, newest first."""
    return list(Commitment.objects.of(access).filter(person=access.person, initiative=initiative).order_by("-on"))


def shared_by(access: Access) -> list[str]:
    """The initiatives of which the reader shares how they stand."""
    shared = Commitment.objects.of(access).filter(person=access.person, is_shared=True)
    return sorted(set(shared.values_list("initiative", flat=True)))


def shared_commitments(access: Access, initiative: str, people: list[str]) -> list[Commitment]:
    """The newest of each of these people, by key, where they share it."""
    shared = Commitment.objects.of(access).filter(initiative=initiative, is_shared=True, person__key__in=people)
    newest = {row.person_id: row for row in shared.select_related("person").order_by("on")}
    return list(newest.values())


def effort_of(access: Access, person: Person, initiative: str, today: date) -> Effort | None:
    """What the person has pledged to the initiative and logged on it. Whoever calls has made sure who may see it."""
    stated = [fact for _, fact in stated_of(access)]
    rows = Time.objects.of(access).current().filter(who=person, initiative=initiative)
    logged = rows.filter(on__range=(min(last_weeks(stated, today)), today)).values_list("on")
    return effort(
        stated,
        facts_of(access, Taken),
        dict(logged.annotate(total=Sum("seconds"))),
        who=person.key,
        initiative=initiative,
        today=today,
    )
