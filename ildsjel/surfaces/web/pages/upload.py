"""A file that has been dropped: what is in it, what its names mean here, and the button that keeps it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.choices import Choices
from ildsjel.actions.right import Refused
from ildsjel.actions.upload import accept, look_through, throw_away
from ildsjel.actions.whose import AskWhose
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.sources import SOURCES
from ildsjel.sources.reading import AskDayOrder, Unreadable
from ildsjel.surfaces.web.forms.matches import matches_from
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.sources import KEEPERS

CHOICES = ("source", "channel", "initiative", "day_order", "whose")
EDITED = ("same", "new")


@member(*KEEPERS)
def upload(request: HttpRequest, access: Access, upload: int) -> HttpResponse:
    """The preview."""
    found = _found(access, upload)
    choices = _choices(request.GET)
    context = _about(access, found, choices)
    try:
        shown = look_through(by=access, upload=found, choices=choices, now=timezone.now())
    except AskDayOrder as ask:
        return render(request, "sources/upload.html", context | {"ask": ask}, status=422)
    except AskWhose as ask:
        return render(request, "sources/upload.html", context | {"whose": ask.says}, status=422)
    except (Refused, Unreadable) as refused:
        return render(request, "sources/upload.html", _about(access, found, choices, refused), status=422)
    return render(request, "sources/upload.html", context | {"preview": shown})


@member(*KEEPERS, methods=("POST",))
def receipts(request: HttpRequest, access: Access, upload: int) -> HttpResponse:
    """Brings the file in; the receipt's page shows how far it has come."""
    found = _found(access, upload)
    if found.receipt_id is None:
        matches, choices = matches_from(request.POST), _choices(request.POST)
        try:
            accept(by=access, upload=found, choices=choices, matches=matches, now=timezone.now())
        except Refused as refused:
            return render(request, "sources/upload.html", _about(access, found, choices, refused), status=422)
    return redirect("receipt", organisation=access.organisation.slug, receipt=found.receipt_id)


@member(*KEEPERS, methods=("POST",))
def removal(request: HttpRequest, access: Access, upload: int) -> HttpResponse:
    """Throws the file away."""
    throw_away(by=access, upload=_found(access, upload))
    return redirect("sources", organisation=access.organisation.slug)


def _found(access: Access, upload: int) -> Upload:
    return found_or_404(Upload.objects.of(access).filter(by=access.person), upload)


def _about(
    access: Access, upload: Upload, choices: Choices, refused: Refused | Unreadable | None = None
) -> dict[str, object]:
    about = {
        "upload": upload,
        "choices": choices,
        "house": open_house(access),
        "sources": SOURCES,
        "people": names_of(access),
    }
    return about | ({"refusal": refused.says} if refused else {})


def _choices(data: dict[str, str]) -> Choices:
    edited = data.get("edited", "")
    said = {name: data.get(name, "") for name in CHOICES}
    return Choices(**said, edited=edited if edited in EDITED else EDITED[0])
