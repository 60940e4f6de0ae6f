"""What somebody has said a file's names mean: one row of selects a name."""

from __future__ import annotations

from django.http import QueryDict

from ildsjel.facts.defaults import ALWAYS
from ildsjel.facts.house import Match

FIELDS = ("who", "channel", "kind", "initiative")


def matches_from(data: QueryDict) -> tuple[Match, ...]:
    """The matches of a posted table; rows are numbered `0.label`, `0.channel` and so on."""
    numbers = sorted({int(n) for name in data if name.endswith(".label") and (n := name.split(".")[0]).isdigit()})
    return tuple(_match(data, n) for n in numbers if any(data.get(f"{n}.{field}") for field in FIELDS))


def _match(data: QueryDict, n: int) -> Match:
    said = {field: data.get(f"{n}.{field}", "") for field in FIELDS}
    return Match(
        on=ALWAYS,
        source=data.get(f"{n}.source", ""),
        field=data.get(f"{n}.field", ""),
        label=data.get(f"{n}.label", ""),
        **said,
    )
