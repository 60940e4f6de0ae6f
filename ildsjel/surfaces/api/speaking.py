"""The speaker of an API request: `?lang=`, else the language the request asks for."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone

from ildsjel.ledger.open_house import open_house
from ildsjel.people.access import Access
from ildsjel.surfaces.show.speaker import Speaker


def speaker_of(request: HttpRequest) -> Speaker:
    """A speaker; it knows the organisation's own names once the token has been read."""
    lang = request.GET.get("lang", "")
    lang = lang if lang in ("nb", "en") else request.LANGUAGE_CODE
    access = getattr(request, "auth", None)
    if not isinstance(access, Access):
        return Speaker(lang)
    return Speaker(lang, open_house(access), timezone.now().astimezone(access.organisation.zone).date())
