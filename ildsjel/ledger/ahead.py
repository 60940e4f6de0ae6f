"""How long until we know, as the clock has worked it out; by what it rests on, so that it is never out of date."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models, transaction

from ildsjel.facts.book import Ahead as Pure
from ildsjel.ledger.gate import Owned
from ildsjel.people.access import Access


class Ahead(Owned):
    """A kept `facts.book.Ahead`; `digest` is of the weeks and the terms it was worked out of."""

    digest = models.CharField(max_length=64)
    as_now = models.PositiveSmallIntegerField()
    by_plan = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "digest"], name="one_look_ahead")]


def ahead_of(access: Access) -> dict[str, Pure]:
    """All that is kept."""
    rows = Ahead.objects.of(access).values_list("digest", "as_now", "by_plan")
    return {digest: Pure(*weeks) for digest, *weeks in rows.plain()}


def keep_ahead(access: Access, found: Mapping[str, Pure]) -> None:
    """Keeps these in place of all before them."""
    with transaction.atomic():
        Ahead.objects.of(access).exclude(digest__in=found).delete()
        known = set(Ahead.objects.of(access).values_list("digest", flat=True))
        fresh = {digest: one for digest, one in found.items() if digest not in known}
        Ahead.objects.bulk_create(
            (
                Ahead(organisation=access.organisation, digest=digest, as_now=one.as_now, by_plan=one.by_plan)
                for digest, one in fresh.items()
            ),
            ignore_conflicts=True,
        )
