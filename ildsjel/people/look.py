"""Look: the trace left when somebody reads what concerns another person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import models

from ildsjel.people.access import Access
from ildsjel.people.organisation import Organisation
from ildsjel.people.person import Person


class Look(models.Model):
    """`viewer` saw `what` about `person`; one line a day for the same thing."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="looks")
    viewer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", null=True)
    what = models.CharField(max_length=40)
    on = models.DateField()
    at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "person", "viewer", "what", "on"], name="one_look_a_day")
        ]


def leave_looks(by: Access, seen: Mapping[str, Iterable[str]], today: date) -> None:
    """A trace for each member (by key) that `by` saw something about, by what it was; once a day is enough."""
    wanted = {(who, what) for what, people in seen.items() for who in people if who != by.key}
    if not wanted:
        return
    left = Look.objects.filter(organisation=by.organisation, viewer=by.person, on=today)
    fresh = wanted - set(left.values_list("person__key", "what"))
    people = Person.objects.filter(organisation=by.organisation, key__in={who for who, _ in fresh})
    members = {person.key: person for person in people}
    Look.objects.bulk_create(
        (
            Look(organisation=by.organisation, person=members[who], viewer=by.person, what=what, on=today)
            for who, what in sorted(fresh)
            if who in members
        ),
        ignore_conflicts=True,
    )
