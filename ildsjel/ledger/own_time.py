"""One's own hours by kind of work, day by day; nobody else's."""

from __future__ import annotations

from datetime import date

from django.db.models import Sum

from ildsjel.ledger.time import Time
from ildsjel.people.access import Access


def own_time(access: Access, kind: str) -> list[tuple[date, int]]:
    """(day, seconds) of everything the person has logged of this kind."""
    rows = Time.objects.of(access).current().filter(who=access.person, kind=kind)
    return list(rows.values_list("on").annotate(total=Sum("seconds")).order_by("on"))
