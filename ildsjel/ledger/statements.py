"""What has been stated and learned, one kind at a time, in the order it was said."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q

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


def said_here(access: Access, kind: type[F], source: str) -> list[F]:
    """Every fact of the kind that was said by the act of this name, or loaded by the installation itself. What a
    member writes into a file and brings in decides nothing about others."""
    rows = Statement.objects.of(access).current().filter(kind=KIND_OF[kind]).order_by("on", "pk")
    trusted = rows.filter(Q(receipt__source=source) | Q(receipt__by=None))
    return [read_line(line) for line in trusted.values_list("line", flat=True)]
