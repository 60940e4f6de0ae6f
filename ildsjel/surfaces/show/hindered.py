"""A hindrance as HTTP tells it."""

from __future__ import annotations

from http import HTTPStatus

from ildsjel.ledger.hindrance import Hindrance, Kind


def status_of(found: Hindrance) -> int:
    """507 where there is no room, 503 for what passes or is put right elsewhere."""
    return HTTPStatus.INSUFFICIENT_STORAGE if found.kind == Kind.FULL else HTTPStatus.SERVICE_UNAVAILABLE
