"""Labels: what the files' own names mean here, put right at any time."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ildsjel.actions.match_label import match_label
from ildsjel.actions.right import Refused
from ildsjel.facts.house import Match
from ildsjel.ledger.label import Label
from ildsjel.ledger.open_house import open_house
from ildsjel.ledger.resolver import Resolver
from ildsjel.people.access import Access
from ildsjel.people.names import names_of
from ildsjel.surfaces.web.forms.matches import matches_from
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.pages.sources import KEEPERS


@member(*KEEPERS)
def labels(request: HttpRequest, access: Access) -> HttpResponse:
    """The page."""
    return render(request, "sources/labels.html", _context(access))


@member(*KEEPERS, methods=("POST",))
def matches(request: HttpRequest, access: Access) -> HttpResponse:
    """Puts meanings right; what is kept follows."""
    try:
        for match in matches_from(request.POST):
            match_label(by=access, match=match)
    except Refused as refused:
        context = _context(access) | {"refusal": refused.says}
        return render(request, "sources/labels.html", context, status=422)
    return redirect("labels", organisation=access.organisation.slug)


def _context(access: Access) -> dict[str, object]:
    resolver = Resolver(access)
    found = Label.objects.of(access).filter(field="under").order_by("source", "text")[:500]
    shown = [
        resolver.match(label.source, label.field, label.text)
        or Match(on=date(2000, 1, 1), source=label.source, field=label.field, label=label.text)
        for label in found
    ]
    return {"labels": shown, "house": open_house(access), "people": names_of(access)}
