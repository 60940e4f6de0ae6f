"""Sums that are added to: what there is already grows by what comes, in one statement."""

from __future__ import annotations

from functools import cache

from django.db import connection
from django.db.models import Model

from ildsjel.ledger.sums import CrewSum, DaySum, PersonDay, WorkSum

PERSON = ("COALESCE(who_id, 0)", "COALESCE(label_id, 0)")
"""Either may be lacking, and two that lack the same are the same; written as the unique index has it."""
SAME: dict[type[Model], tuple[str, ...]] = {
    DaySum: ('"on"', "initiative"),
    PersonDay: ('"on"', *PERSON),
    WorkSum: ("block", *PERSON, "initiative", "kind"),
    CrewSum: ("week", "initiative", "channel"),
}
AMOUNTS: dict[type[Model], tuple[str, ...]] = {
    DaySum: ("seconds", "protected"),
    PersonDay: ("seconds", "entries", "timed", "same_day", "lag"),
    WorkSum: ("seconds",),
    CrewSum: ("seconds",),
}
UNITED = {
    "sqlite": "(SELECT json_group_array(value) FROM (SELECT value FROM json_each({table}.heads) "
    "UNION SELECT value FROM json_each(excluded.heads)))",
    "postgresql": "(SELECT jsonb_agg(DISTINCT value) FROM jsonb_array_elements({table}.heads || excluded.heads))",
}


@cache
def adding(model: type[Model], columns: tuple[str, ...], values: str) -> str:
    """The statement that adds `values`, of these columns beside the organisation, to the sums of `model`."""
    table = model._meta.db_table
    grown = [f"{name} = {table}.{name} + excluded.{name}" for name in AMOUNTS[model]]
    if model is CrewSum:
        grown.append(f"heads = {UNITED[connection.vendor].format(table=table)}")
    return (
        f"INSERT INTO {table} (organisation_id, {', '.join(columns)}) {values} "
        f"ON CONFLICT (organisation_id, {', '.join(SAME[model])}) DO UPDATE SET {', '.join(grown)}"
    )
