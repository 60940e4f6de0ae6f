"""What has been stated and learned, one kind at a time, in the order it was said."""

from __future__ import annotations

from typing import TypeVar

from ildsjel.facts.kinds import Learned, Stated
from ildsjel.facts.text import read_line
from ildsjel.facts.text.grammar import KIND_OF
from ildsjel.ledger.statement import Statement
from ildsjel.people.access import Access

F = TypeVar("F", bound=Stated | Learned)


def facts_of(access: Access, kind: type[F]) -> list[F]:
    """Every fact of the kind, oldest first."""
    return [fact for _, fact in with_receipts(access, kind)]


def with_receipts(access: Access, kind: type[F]) -> list[tuple[int, F]]:
    """The same, each with the number of its receipt."""
    rows = Statement.objects.of(access).current().filter(kind=KIND_OF[kind]).order_by("on", "pk")
    return [(receipt, read_line(line)) for receipt, line in rows.values_list("receipt_id", "line")]
