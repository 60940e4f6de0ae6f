"""A row out of a statement composed once: Django's own way prepares both anew each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def columns(model: type[Model], table: str) -> str:
    """Every column of `model`, read from `table`, in the order `made` takes them."""
    return ", ".join(f"{table}.{field.column}" for field in model._meta.concrete_fields)


def made(model: type[Row], values: Iterable[Any]) -> Row:
    """The row these values stand for, as the database gave them for `columns`."""
    read = [_read(value, ways) for value, ways in zip(values, _ways(model, connection.vendor), strict=True)]
    return model.from_db(connection.alias, _names(model), read)


def _read(value: Any, ways: tuple[Callable[..., Any], ...]) -> Any:
    for way in ways:
        value = way(value, None, connection)
    return value


@cache
def _names(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields)


@cache
def _ways(model: type[Model], vendor: str) -> tuple[tuple[Callable[..., Any], ...], ...]:
    """What Django does with each column's value on this database."""
    places = [field.get_col(model._meta.db_table) for field in model._meta.concrete_fields]
    return tuple((*connection.ops.get_db_converters(place), *place.get_db_converters(connection)) for place in places)
