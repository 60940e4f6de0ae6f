"""The conversations of a period one by one, for those who look behind what `dialogue` says."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, time

from django.db.models import Q

from ildsjel.facts import conversation as pure
from ildsjel.facts.period import DAY, Period
from ildsjel.ledger.conversation import Conversation
from ildsjel.people.access import Access

TALK = tuple(field.name for field in fields(pure.Conversation))


def open_talk(access: Access, period: Period) -> tuple[pure.Conversation, ...]:
    """Those begun in the period, and those from before it that still wait, oldest first."""
    zone = access.organisation.zone
    start, end = (datetime.combine(on, time(0), zone) for on in (period.start, period.end + DAY))
    reached = Q(began__gte=start, began__lt=end) | Q(asked__isnull=False, answered__isnull=True, began__lt=start)
    rows = Conversation.objects.of(access).filter(reached).order_by("began", "key")
    return tuple(pure.Conversation(*values) for values in rows.values_list(*TALK))
