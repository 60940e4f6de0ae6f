"""What an act refuses is said on the next page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from ildsjel.actions.right import NotAllowed, Refused
from ildsjel.surfaces.web.speaking import speaker_of


@contextmanager
def refusals_told(request: HttpRequest) -> Iterator[None]:
    """Says why, where what is done within is refused; whoever may not do it at all is turned away as ever."""
    try:
        yield
    except NotAllowed:
        raise
    except Refused as refused:
        messages.warning(request, speaker_of(request).say(refused.says))
