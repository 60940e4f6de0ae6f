"""Whose time a sum rests on, kept as a list of numbers: a person's row id, or that of a nameless label, negative."""

from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Coalesce

HEAD = Coalesce(F("who_id"), -F("by_id"), 0)
# The different heads of a group, as a list.
HEADS = {"sqlite": "json_group_array(DISTINCT head)", "postgresql": "jsonb_agg(DISTINCT head)"}
# One more head in a list where it may stand already; the number is asked for three times.
JOINED = {
    "sqlite": "CASE WHEN EXISTS (SELECT 1 FROM json_each(heads) WHERE value = %s) THEN heads "
    "ELSE json_insert(heads, '$[#]', CAST(%s AS INTEGER)) END",
    "postgresql": "CASE WHEN heads @> to_jsonb(%s::bigint) THEN heads ELSE heads || to_jsonb(%s::bigint) END",
}


def head_of(who: int | None, label: int | None) -> int:
    """The number that stands for whoever did something."""
    return who or -(label or 0)
