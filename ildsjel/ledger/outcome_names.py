"""What has been counted here, by name, and how much of it: what a worth can be stated for."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import Sum

from ildsjel.ledger.outcome import Outcome
from ildsjel.people.access import Access


def outcome_names(access: Access) -> dict[str, Decimal]:
    """How many there are of each outcome, the most counted first."""
    rows = Outcome.objects.of(access).current().values("name").annotate(n=Sum("count"))
    return {row["name"]: row["n"] for row in rows.order_by("-n", "name")}
