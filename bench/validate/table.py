"""A table of the page, and what of it does not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

Each = Callable[..., list]
"""Makes so many worlds, and gives what was seen in each."""


@dataclass(frozen=True)
class Table:
    """Rows under headings; `worst` is the share that must not pass `most` (or fall short of `least`), by row."""

    title: str
    says: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    most: float = 1.0
    least: float = 0.0


def share(found: Iterable[float]) -> float:
    """Of all that were made."""
    return float(np.mean(list(found)))


def percent(part: float) -> str:
    """As the page says it."""
    return f"{100 * part:.1f} %"


def failures(found: Sequence[Table], slack: float = 0.0) -> list[str]:
    """What does not hold, by table and row."""
    return [
        f"{table.title}: {row[0]}: {percent(share)}"
        for table in found
        for row, share in zip(table.rows, table.shares, strict=False)
        if not table.least - slack <= share <= table.most + slack
    ]
