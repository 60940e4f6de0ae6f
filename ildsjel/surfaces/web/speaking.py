"""The speaker of a request: the reader's language and the organisation's own names, read once."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from ildsjel.facts.house import House
from ildsjel.ledger.open_house import open_house
from ildsjel.people.names import names_of
from ildsjel.surfaces.show.speaker import Speaker


def speaker_of(request: HttpRequest) -> Speaker:
    """The one speaker of this request."""
    if not hasattr(request, "speaker"):
        access = getattr(request, "access", None)
        people = dict(names_of(access)) if access else {}
        house = open_house(access) if access else House()
        today = timezone.now().astimezone(access.organisation.zone).date() if access else None
        request.speaker = Speaker(get_language() or "nb", house, today, people)
    return request.speaker
