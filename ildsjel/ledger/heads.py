"""Whose time a sum rests on, kept as a list of numbers: a person's row id, or that of a nameless label, negative."""

from __future__ import annotations

from django.db.models import Aggregate, F, JSONField
from django.db.models.functions import Coalesce

HEAD = Coalesce(F("who_id"), -F("by_id"), 0)
# One more head in a list where it may stand already; the number is asked for three times.
JOINED = {
    "sqlite": "CASE WHEN EXISTS (SELECT 1 FROM json_each(heads) WHERE value = %s) THEN heads "
    "ELSE json_insert(heads, '$[#]', CAST(%s AS INTEGER)) END",
    "postgresql": "CASE WHEN heads @> to_jsonb(%s::bigint) THEN heads ELSE heads || to_jsonb(%s::bigint) END",
}


class Heads(Aggregate):
    """The different numbers of a group, as a list."""

    output_field = JSONField()

    def as_sqlite(self, compiler: object, connection: object, **more: object) -> tuple[str, list[object]]:
        """SQLite's name for it."""
        return super().as_sql(compiler, connection, template="json_group_array(DISTINCT %(expressions)s)", **more)

    def as_postgresql(self, compiler: object, connection: object, **more: object) -> tuple[str, list[object]]:
        """PostgreSQL's name for it."""
        return super().as_sql(compiler, connection, template="jsonb_agg(DISTINCT %(expressions)s)", **more)


def head_of(who: int | None, label: int | None) -> int:
    """The number that stands for whoever did something."""
    return who or -(label or 0)
