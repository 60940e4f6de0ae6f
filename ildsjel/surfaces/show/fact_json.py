"""A fact as JSON: the fields of its dataclass."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from ildsjel.facts.kinds import Fact
from ildsjel.facts.text.grammar import KIND_OF


def fact_json(fact: Fact) -> dict[str, Any]:
    """The kind, then every field; moments and days as ISO text, decimals as text."""
    return {"kind_of_fact": KIND_OF[type(fact)]} | {
        field.name: _plain(getattr(fact, field.name)) for field in fields(fact)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, tuple):
        pairs = all(isinstance(item, tuple) for item in value)
        return {key: _plain(item) for key, item in value} if value and pairs else [_plain(i) for i in value]
    return value
