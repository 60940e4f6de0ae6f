"""Complementary suppression: which rows to hide so that a hidden one is not found by subtracting from the total."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Set
from typing import TypeVar

from ildsjel.insight.answer import Figure, Heads
from ildsjel.insight.safe_runs import Others, is_enough

N = TypeVar("N", bound=Hashable)


def suppressed(parts: Mapping[N, Figure], shown: Set[N], others: Others) -> set[N]:
    """The rows to hide of those that make up a shown total: the ones not in `shown`, and then the smallest, until
    the hidden ones together rest on nobody else or on three or more."""
    gone = set(parts) - shown
    for row in sorted(shown, key=lambda n: (abs(parts[n].value or 0.0), str(n))):
        met = _met(parts, gone, others)
        if not met or is_enough(met):
            return gone
        gone.add(row)
    return gone


def _met(parts: Mapping[N, Figure], rows: Set[N], others: Others) -> Heads:
    return frozenset().union(*(others(parts[n].heads or frozenset()) for n in rows))
