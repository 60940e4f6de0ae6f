"""A table nobody knows yet: somebody points out its columns, once."""

from __future__ import annotations

from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header

from ildsjel.actions.look_at_table import look_at_table
from ildsjel.actions.map_table import Unclear, forget_mapping, map_table
from ildsjel.actions.right import Refused
from ildsjel.facts.sentence import Sentence
from ildsjel.facts.text import write_line
from ildsjel.ledger.mappings import mappings
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.upload import Upload
from ildsjel.people.access import Access
from ildsjel.sources.mapped.glimpse import Glimpse
from ildsjel.sources.measures import slug
from ildsjel.sources.reading import Unreadable
from ildsjel.surfaces.web.forms.columns import ColumnsForm
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.sources import KEEPERS
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of


@member(*KEEPERS)
def columns(request: HttpRequest, access: Access, upload: int) -> HttpResponse:
    """The first rows, and the form with what the columns seem to be."""
    found = _dropped(access, upload)
    try:
        return _page(request, found, *_form(request, access, found))
    except (Refused, Unreadable) as refused:
        return _page(request, found, refusals=(refused.says,))


@member(*KEEPERS, methods=("POST",))
def pointing(request: HttpRequest, access: Access, upload: int) -> HttpResponse:
    """Keeps what was pointed out; the file is looked through by it."""
    found, missing = _dropped(access, upload), ()
    try:
        seen, form = _form(request, access, found, request.POST)
        if form.is_valid():
            map_table(by=access, mapping=form.mapping(), now=timezone.now())
            return redirect("upload", organisation=access.organisation.slug, upload=found.pk)
    except Unclear as unclear:
        missing = unclear.missing
    except (Refused, Unreadable) as refused:
        return _page(request, found, refusals=(refused.says,))
    return _page(request, found, seen, form, refusals=missing, status=422)


@member(*KEEPERS)
def mapping(request: HttpRequest, access: Access, key: str) -> HttpResponse:
    """What has been pointed out in a table, as a small text file for others."""
    found = next((one for one in mappings(access) if one.key == key), None)
    if found is None:
        raise Http404
    response = HttpResponse(f"{write_line(found)}\n", content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"{slug(found.name) or 'table'}.facts")
    return response


@member(*KEEPERS, methods=("POST",))
def mapping_removal(request: HttpRequest, access: Access, key: str) -> HttpResponse:
    """Forgets it; what was brought in stays."""
    with refusals_told(request):
        forget_mapping(by=access, key=key, now=timezone.now())
    return redirect("sources", organisation=access.organisation.slug)


def _dropped(access: Access, upload: int) -> Upload:
    return found_or_404(Upload.objects.of(access).filter(by=access.person), upload)


def _form(request: HttpRequest, access: Access, upload: Upload, said: object = None) -> tuple[Glimpse, ColumnsForm]:
    today = timezone.now().astimezone(access.organisation.zone).date()
    seen, guessed = look_at_table(by=access, path=Path(upload.path), name=upload.file_name, today=today)
    house, speaker = open_house(access), speaker_of(request)
    return seen, ColumnsForm(said, seen=seen, guessed=guessed, house=house, speaker=speaker)


def _page(
    request: HttpRequest,
    upload: Upload,
    seen: Glimpse | None = None,
    form: ColumnsForm | None = None,
    *,
    refusals: tuple[Sentence, ...] = (),
    status: int = 200,
) -> HttpResponse:
    context = {"upload": upload, "seen": seen, "form": form, "refusals": refusals}
    return render(request, "sources/columns.html", context, status=status if form else 422)
