"""Sources: what has been brought in, and a place to drop more."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.review import WEEKS
from ildsjel.actions.right import Refused
from ildsjel.actions.undo import FILES, undo
from ildsjel.actions.unpack import take_apart
from ildsjel.actions.upload import take, waiting, why_stopped
from ildsjel.facts.period import Period
from ildsjel.ledger.label import Label
from ildsjel.ledger.mappings import mappings
from ildsjel.ledger.receipt import Receipt, State
from ildsjel.ledger.said import from_json
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.sources import OWN, PLUGGED
from ildsjel.surfaces.web.found import found_or_404
from ildsjel.surfaces.web.gate import member

KEEPERS = (Role.LEADER, Role.KEY_EMPLOYEE, Role.CARETAKER)
OWN_FILES = ("ics", "study_minutes")


@member(*KEEPERS)
def sources(request: HttpRequest, access: Access) -> HttpResponse:
    """The page: receipts newest first, one's own log entries left out."""
    return render(request, "sources/show.html", _context(access))


@member(*KEEPERS, methods=("POST",))
def uploads(request: HttpRequest, access: Access) -> HttpResponse:
    """Takes files in; one is shown at once, several wait on the page. Nothing of them is kept yet."""
    now, taken = timezone.now(), []
    try:
        for file in request.FILES.getlist("file"):
            dropped = take(by=access, chunks=file.chunks(), name=file.name, now=now)
            taken += take_apart(by=access, upload=dropped, now=now)
    except Refused as refused:
        return render(request, "sources/show.html", _context(access) | {"refusal": refused.says}, status=422)
    if len(taken) == 1:
        return redirect("upload", organisation=access.organisation.slug, upload=taken[0].pk)
    return redirect("sources", organisation=access.organisation.slug)


@member(*KEEPERS)
def receipt(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """One receipt: how far it has come, then what it brought; with htmx just the part that moves."""
    found = found_or_404(_receipts(access), receipt)
    skipped = [(line["line"], from_json(line["why"])) for line in found.skipped]
    context = {
        "receipt": found,
        "skipped": skipped,
        "remarks": [from_json(r) for r in found.remarks],
        "stopped": why_stopped(by=access, receipt=found),
        "next": next(iter(waiting(by=access)), None),
        "answers": "overview" if access.leads else "results",
        "latest": Period.weeks_to(found.last_on, WEEKS) if found.last_on else None,
    }
    return render(request, "sources/_receipt.html" if request.htmx else "sources/receipt.html", context)


@member(*KEEPERS, methods=("POST",))
def receipt_undoing(request: HttpRequest, access: Access, receipt: int) -> HttpResponse:
    """Takes a receipt back."""
    found = found_or_404(_receipts(access), receipt)
    try:
        undone = undo(by=access, receipt=found.pk, now=timezone.now())
    except Refused as refused:
        return render(request, "sources/show.html", _context(access) | {"refusal": refused.says}, status=422)
    return render(request, "sources/show.html", _context(access) | {"undone": undone})


def _receipts(access: Access) -> QuerySet[Receipt]:
    """Those of files the reader may see: a calendar of one's own is nobody else's to know of."""
    return Receipt.objects.of(access).filter(Q(source__in=FILES) | Q(source__in=OWN_FILES, by=access.person))


def _context(access: Access) -> dict[str, object]:
    receipts = _receipts(access).exclude(state=State.OPEN)
    return {
        "receipts": receipts.order_by("-made_at")[:50],
        "kinds": [source.NAME for source in OWN if source.NAME not in ("facts", "mapped")],
        "plugged": PLUGGED,
        "waiting": waiting(by=access),
        "mappings": mappings(access),
        "labels": Label.objects.of(access).count(),
    }
