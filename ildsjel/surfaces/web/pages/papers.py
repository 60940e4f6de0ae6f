"""Papers (Papirene): what the law asks for on paper, filled in with the settings of the organisation."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.people.access import Access
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.own_settings import settings_of
from ildsjel.surfaces.web.papers import PAPERS, paper
from ildsjel.surfaces.web.speaking import speaker_of


@member()
def papers(request: HttpRequest, access: Access) -> HttpResponse:
    """All of them."""
    filled = _settings(request, access)
    return render(request, "papers/index.html", {"papers": [paper(key, filled) for key in PAPERS]})


@member()
def one_paper(request: HttpRequest, access: Access, name: str) -> HttpResponse:
    """One of them."""
    if name not in PAPERS:
        raise Http404
    return render(request, "papers/show.html", {"paper": paper(name, _settings(request, access))})


def _settings(request: HttpRequest, access: Access) -> dict[str, object]:
    today = timezone.now().astimezone(access.organisation.zone).date()
    return settings_of(access, speaker_of(request), today)
