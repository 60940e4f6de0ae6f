"""What lies behind a number, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from ildsjel.facts.sentence import Sentence, Value


@dataclass(frozen=True, slots=True)
class Behind:
    """A table: what it holds in one sentence, its column heads, its rows, and how many there are in all."""

    says: Sentence
    heads: tuple[Sentence, ...]
    rows: tuple[tuple[Value, ...], ...]
    n: int
