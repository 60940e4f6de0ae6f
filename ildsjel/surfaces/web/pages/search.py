"""Search (Søk): what is written down here, by its words; what nobody has written becomes a question."""

from __future__ import annotations

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ildsjel.actions import search as action
from ildsjel.actions.right import DOERS, Refused
from ildsjel.ledger.hits import Hit
from ildsjel.people.access import Access
from ildsjel.surfaces.web.address import address_of
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.speaking import speaker_of

NUMBER = re.compile("[1-9][0-9]{0,4}")


@member()
def search(request: HttpRequest, access: Access) -> HttpResponse:
    """The page; `q` is what to look for, `page` which twenty."""
    text, page = request.GET.get("q", "").strip(), _number(request.GET.get("page"))
    try:
        found, refused = action.search(by=access, text=text, page=page, now=timezone.now()), ""
    except Refused as why:
        found, refused = action.Found(), speaker_of(request).say(why.says)
    if page > 1 and not found.hits and not refused:
        raise Http404
    context = {
        "q": text,
        "refused": refused,
        "found": found,
        "hits": [(hit, _address(access, hit)) for hit in found.hits],
        "next_page": page + 1 if page * action.PAGE < found.n else None,
        "may_ask": bool(access.roles & DOERS) and not refused,
    }
    return render(request, "search/show.html", context, status=422 if refused else 200)


def _number(text: str | None) -> int:
    return int(text) if text and NUMBER.fullmatch(text) else 1


def _address(access: Access, hit: Hit) -> str:
    return address_of(access, hit.kind, hit.id, hit.on, question=hit.question, about=hit.initiative, url=hit.url)
