"""One new row, by a statement composed once: composing it anew took longer than the database does."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Model

from ildsjel.ledger.bulk import adapters


class Insertion:
    """A row made ready before its moment, so that the moment itself is short: as `row.save(force_insert=True)`,
    without signals; its key is the database's."""

    def __init__(self, row: Model) -> None:
        self.row = row
        told = ((getattr(row, name), way) for name, way in _ways(type(row), connection.vendor))
        self.values = [way(value) if way and value is not None else value for value, way in told]

    def run(self, cursor: CursorWrapper, **late: Any) -> None:
        """Inserts the row, with the values that are known only now, such as `receipt_id`."""
        for name, value in late.items():
            setattr(self.row, name, value)
            self.values[_place(type(self.row), name)] = value
        cursor.execute(_statement(type(self.row)), self.values)
        self.row.pk = cursor.fetchone()[0]
        self.row._state.adding, self.row._state.db = False, connection.alias


@cache
def _place(model: type[Model], name: str) -> int:
    return [field.attname for field in _fields(model)].index(name)


@cache
def _fields(model: type[Model]) -> tuple[Any, ...]:
    return tuple(field for field in model._meta.concrete_fields if not field.primary_key)


@cache
def _ways(model: type[Model], vendor: str) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    """Each field's name on the row, and how its value is put for the database where that is not as it is.

    Django's own way asks every field anew, which took a tenth of a logged line.
    """
    ways = adapters(model, vendor)
    return tuple((field.attname, ways.get(field.column)) for field in _fields(model))


@cache
def _statement(model: type[Model]) -> str:
    names, places = zip(*((f'"{field.column}"', "%s") for field in _fields(model)), strict=True)
    return (
        f'INSERT INTO "{model._meta.db_table}" ({", ".join(names)}) VALUES ({", ".join(places)}) '
        f'RETURNING "{model._meta.pk.column}"'
    )
