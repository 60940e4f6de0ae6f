"""Whose time a sum rests on, kept as a list of numbers: a person's row id, or that of a nameless label, negative."""

from __future__ import annotations

from django.db.models import F
from django.db.models.functions import Coalesce

HEAD = Coalesce(F("who_id"), -F("by_id"), 0)
HEAD_OF_SUM = Coalesce(F("who_id"), -F("label_id"), 0)
# The heads of a group, as a list.
HEADS = {"sqlite": "json_group_array(head)", "postgresql": "jsonb_agg(head)"}


def head_of(who: int | None, label: int | None) -> int:
    """The number that stands for whoever did something."""
    return who or -(label or 0)
