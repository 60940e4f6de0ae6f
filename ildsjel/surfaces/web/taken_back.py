"""Taking back what was said on a page; who may is asked of the act, and which receipts are the page's of the page."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from ildsjel.actions.undo import undo
from ildsjel.ledger.receipt import Receipt
from ildsjel.people.access import Access
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.refusals import refusals_told


def take_back(request: HttpRequest, access: Access, rows: QuerySet[Receipt], receipt: int) -> None:
    """Takes back one of the rows; the next page says why where it stays."""
    found = found_or_404(rows, receipt)
    with refusals_told(request):
        undo(by=access, receipt=found.pk, now=timezone.now())
