"""Whose replies count as their own, and the replies themselves."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet

from ildsjel.facts import happened
from ildsjel.facts.hands import OwnReplies
from ildsjel.insight.few_hands.replied import theirs
from ildsjel.ledger.message import Message
from ildsjel.ledger.resolver import Resolver
from ildsjel.ledger.rows import fact_of
from ildsjel.ledger.statements import said_here
from ildsjel.people.access import Access

SOURCE = "own_replies"


def own_repliers(access: Access) -> frozenset[str]:
    """Those who have said that their replies count as theirs."""
    return theirs(said_here(access, OwnReplies, SOURCE))


def replies_of(access: Access, whose: frozenset[str], until: date) -> list[happened.Message]:
    """All that these people have written to the public, up to a day."""
    rows = Message.objects.of(access).current().filter(way="out", on__lte=until, who__key__in=whose)
    return _facts(access, rows)


def messages_since(access: Access, first: date, days: timedelta) -> list[happened.Message]:
    """All messages, in and out, of so many days up to `first`."""
    return _facts(access, Message.objects.of(access).current().filter(on__range=(first - days, first)))


def _facts(access: Access, rows: QuerySet) -> list[happened.Message]:
    resolver = Resolver(access)
    return [fact_of(row, resolver, resolved=True) for row in rows.order_by("on", "pk")]
