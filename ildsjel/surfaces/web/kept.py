"""The receipt of what was just kept, which the page offers to undo; its number stands in the address."""

from __future__ import annotations

from django.http import HttpRequest

from ildsjel.ledger.receipt import Receipt, State
from ildsjel.people.access import Access


def kept(request: HttpRequest, access: Access) -> int | None:
    """The number, where that receipt is the reader's own and still stands."""
    number = request.GET.get("kept", "")
    if not number.isdecimal():
        return None
    rows = Receipt.objects.of(access).filter(by=access.person, state=State.STANDING)
    return rows.filter(pk=int(number)).values_list("pk", flat=True).first()
