"""Columns read by the thousand (`Gated.plain`): days, and lists, in whichever way the database gives them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import orjson
from django.db.models import Aggregate, CharField, TextField
from django.db.models.functions import Cast


class Listed(Aggregate):
    """The values of a group as one list, in the same order as the other lists of that group."""

    output_field = TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, function="json_group_array", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, function="jsonb_agg", **context)


def said(name: str) -> Cast:
    """A day as text: `day` keeps those it has met, which is quicker than SQLite's own reading of each."""
    return Cast(name, CharField())


@lru_cache(maxsize=8192)
def day(value: date | str) -> date:
    """A day of `plain`."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def listed(value: str | list[Any]) -> list[Any]:
    """A list of `plain`."""
    return orjson.loads(value) if isinstance(value, str) else value
