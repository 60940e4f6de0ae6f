"""Many rows at once: a hundred a statement on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import BooleanField, DateField, DateTimeField, DecimalField, JSONField, Model

Values = tuple[Any, ...]
TOGETHER = 100
"""Rows a statement on SQLite: one at a time they take nearly twice as long, and more of them gain nothing."""


def adapted(model: type[Model], columns: Mapping[str, Sequence[Any]]) -> tuple[tuple[str, ...], list[Values]]:
    """Rows as the database takes them, and the names of their columns: those that hold something in any row, for to
    say nothing costs as much as to say something."""
    held = {name: values for name, values in columns.items() if values.count(None) < len(values)}
    ways = adapters(model, connection.vendor)
    ready = [_each(ways[name], values) if name in ways else values for name, values in held.items()]
    return tuple(held), list(zip(*ready, strict=True))


def insert(model: type[Model], names: Sequence[str], rows: Sequence[Values]) -> None:
    """Writes rows that have been adapted, inside the caller's transaction."""
    table, columns = model._meta.db_table, ", ".join(f'"{name}"' for name in names)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({columns}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)
        return
    places = ", ".join("?" * len(names))
    for start in range(0, len(rows), TOGETHER):
        told = rows[start : start + TOGETHER]
        values = ", ".join([f"({places})"] * len(told))
        connection.connection.execute(
            f'INSERT INTO "{table}" ({columns}) VALUES {values}', list(chain.from_iterable(told))
        )


def _each(way: Callable[[Any], Any], values: Sequence[Any]) -> list[Any]:
    if None in values:
        return [value if value is None else way(value) for value in values]
    return list(map(way, values))


@cache
def adapters(model: type[Model], vendor: str) -> dict[str, Callable[[Any], Any]]:
    """How to put the values of those columns that are not taken as they are."""
    found = {field.column: _adapter(field, vendor) for field in model._meta.concrete_fields}
    return {column: way for column, way in found.items() if way}


def _adapter(field: Any, vendor: str) -> Callable[[Any], Any] | None:
    if isinstance(field, JSONField):
        return _json
    if vendor == "postgresql":
        return None
    if isinstance(field, BooleanField):
        return int
    if isinstance(field, DateTimeField):
        return _moment
    if isinstance(field, DateField):
        return date.isoformat
    if isinstance(field, DecimalField):
        return lambda value: format(value.quantize(Decimal(1).scaleb(-field.decimal_places)), "f")
    return None


def _json(value: Any) -> str:
    return _extras(value) if isinstance(value, tuple) else json.dumps(value)


@lru_cache(maxsize=4096)
def _extras(pairs: tuple[tuple[str, str], ...]) -> str:
    """Pairs nobody has a field for are the same in row after row."""
    return json.dumps(pairs)


def _moment(value: datetime) -> str:
    """As Django keeps moments in SQLite: in UTC, without saying so."""
    return value.astimezone(UTC).isoformat(" ").removesuffix("+00:00")
