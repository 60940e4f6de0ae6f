"""Many rows at once: one prepared statement on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

from django.db import connection
from django.db.models import BooleanField, DateField, DateTimeField, DecimalField, JSONField, Model

Values = tuple[Any, ...]


def insert(model: type[Model], columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Writes the rows, whose values stand in the order of `columns`, inside the caller's transaction."""
    rows = list(rows)
    if not rows:
        return
    columns, rows = _filled(columns, rows)
    table, names = model._meta.db_table, ", ".join(f'"{name}"' for name in columns)
    adapted = _adapted(model, columns, connection.vendor)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(adapted(row))
        else:
            places = ", ".join("?" * len(columns))
            statement = f'INSERT INTO "{table}" ({names}) VALUES ({places})'
            connection.connection.executemany(statement, map(adapted, rows))


def _filled(columns: Sequence[str], rows: list[Values]) -> tuple[tuple[str, ...], list[Values]]:
    """The columns that hold something in any row: to say nothing costs as much as to say something."""
    places = [n for n, _ in enumerate(columns) if any(row[n] is not None for row in rows)]
    picked = itemgetter(*places)
    return picked(columns), list(map(picked, rows))


@cache
def _adapted(model: type[Model], columns: tuple[str, ...], vendor: str) -> Callable[[Values], list[Any]]:
    """A function that puts the values of a row as the database takes them."""
    fields = {field.column: field for field in model._meta.concrete_fields}
    adapters = [(n, how) for n, name in enumerate(columns) if (how := _adapter(fields[name], vendor))]

    def adapt(row: Values) -> list[Any]:
        values = list(row)
        for n, how in adapters:
            if values[n] is not None:
                values[n] = how(values[n])
        return values

    return adapt


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
    return (value.replace(tzinfo=None) - (value.utcoffset() or timedelta(0))).isoformat(" ")
