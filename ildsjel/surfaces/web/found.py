"""A row by number among those the access reaches, or no such page."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

M = TypeVar("M", bound=Model)


def found_or_404(rows: QuerySet[M], pk: int) -> M:
    """The row, or a 404 that does not tell whether it exists elsewhere."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
