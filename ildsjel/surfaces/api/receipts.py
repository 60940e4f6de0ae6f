"""Receipts: what was brought in is taken back as one."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema

from ildsjel.actions.undo import undo
from ildsjel.ledger.stand import Undone
from ildsjel.surfaces.api.gate import Slug

router = Router(tags=["receipts"])


class UndoneOut(Schema):
    """Facts gone, facts with their earlier values, and facts that stay."""

    removed: int
    restored: int
    kept: int


@router.post("/receipts/{receipt}/undoing", response={200: UndoneOut}, summary="Take a receipt back")
def undoing(request: HttpRequest, organisation: Slug, receipt: int) -> Undone:
    """Takes back one's own receipts, and for those who keep the sources every file's."""
    return undo(by=request.auth, receipt=receipt, now=timezone.now())
