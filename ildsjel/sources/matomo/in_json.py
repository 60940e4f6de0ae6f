"""A report by the day as JSON: `{"2026-02-13": {"nb_visits": 12, ...}, "2026-02-14": []}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ildsjel.sources.daily import Series, figure
from ildsjel.sources.dates import not_a_day, when
from ildsjel.sources.decoding import beginning_of
from ildsjel.sources.gaps import Months
from ildsjel.sources.json_object import members
from ildsjel.sources.matomo.names import API
from ildsjel.sources.measures import slug
from ildsjel.sources.reading import Context, Data, Found, Head, Skipped

_BEGINS = re.compile(r'\s*\{\s*"\d{4}-\d\d-\d\d"\s*:')
_FIGURE = re.compile(r'"nb_(?:visits|conversions)"')
_BESIDE = ("conversion rate", "revenue")


def is_json(head: Head) -> bool:
    """Is this such a report?"""
    text = beginning_of(head)
    return bool(_BEGINS.match(text) and _FIGURE.search(text))


def figures(data: Data, context: Context, series: Series) -> Iterator[Found]:
    """An Audience for every figure of every day; a day on which nothing was counted is an empty list."""
    months = Months()
    for line, name, told in members(data):
        found = when(name)
        if found is None or "," in name:
            yield Skipped(line, not_a_day(name))
        elif isinstance(told, dict):
            months.note([found.day])
            for key, value in told.items():
                meant = API.get(key)
                number = _number(value) if meant and meant not in _BESIDE else None
                if meant and number is not None:
                    yield series.figure(found.day, slug(meant), number, context.today)
    yield from months.remarks()


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    found = figure("", str(value)[:40])
    return found if isinstance(found, Decimal) else None
