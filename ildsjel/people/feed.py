"""Feed: the secret address of one person's own calendar, which a calendar reads until it is withdrawn."""

from __future__ import annotations

from django.db import models

from ildsjel.people.access import Access
from ildsjel.people.digest import digest
from ildsjel.people.person import Person


class Feed(models.Model):
    """Only the hash of the secret is kept. A person has one at a time; it opens the calendar and nothing else."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(withdrawn_at__isnull=True), name="one_open_feed_a_person"
            )
        ]


def reader_of(secret: str) -> Access | None:
    """The person whose calendar the secret opens, as long as it stands and they are here."""
    rows = Feed.objects.filter(digest=digest(secret), withdrawn_at=None, person__left_on=None)
    found = rows.select_related("person__organisation", "person__login").first()
    return Access(found.person, found.person.organisation, found.person.roles) if found else None
