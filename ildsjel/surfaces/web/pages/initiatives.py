"""Initiatives (Tiltak): each with its strategy, tactics and operation on one page, and what it still takes."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from ildsjel.actions.accept_initiative import accept_initiative
from ildsjel.actions.right import DOERS, WRITERS, Refused
from ildsjel.actions.set_phase import set_phase
from ildsjel.actions.state import state
from ildsjel.actions.write_charter import draft, write_charter
from ildsjel.ledger.initiatives import standings
from ildsjel.people.access import Access
from ildsjel.people.person import Role
from ildsjel.surfaces.web.forms.charter import DraftForm
from ildsjel.surfaces.web.gate import member
from ildsjel.surfaces.web.initiative_page import FOR_START, charter_form, context_of
from ildsjel.surfaces.web.refusals import refusals_told
from ildsjel.surfaces.web.speaking import speaker_of
from ildsjel.surfaces.web.stating import form_for


@member(*DOERS)
def initiatives(request: HttpRequest, access: Access) -> HttpResponse:
    """All of them."""
    return _list(request, access, DraftForm())


@member(Role.LEADER, methods=("POST",))
def drafts(request: HttpRequest, access: Access) -> HttpResponse:
    """Opens a draft."""
    form = DraftForm(request.POST)
    if form.is_valid():
        try:
            key = draft(by=access, name=form.cleaned_data["name"], now=timezone.now())
            return _to(access, key)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    return _list(request, access, form, status=422)


@member(*DOERS)
def initiative(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """One of them."""
    return render(request, "initiatives/one.html", _known(request, access, initiative))


@member(*WRITERS, methods=("POST",))
def charters(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Keeps what it is to be."""
    context = _known(request, access, initiative)
    form = charter_form(request, access, context["standing"], timezone.now(), request.POST)
    if form.is_valid():
        write_charter(by=access, charter=form.charter(), now=timezone.now())
        return _to(access, initiative)
    return render(request, "initiatives/one.html", context | {"charter_form": form, "tried": "charter"}, status=422)


@member(Role.LEADER, methods=("POST",))
def initiative_statements(request: HttpRequest, access: Access, initiative: str, kind: str) -> HttpResponse:
    """States one of the things it takes."""
    if kind not in FOR_START:
        raise Http404
    context = _known(request, access, initiative)
    form = form_for(request, access, kind, request.POST, initiative)
    if form.is_valid():
        try:
            state(by=access, what=form.statement(), now=timezone.now())
            return _to(access, initiative)
        except Refused as refused:
            form.add_error(None, speaker_of(request).say(refused.says))
    forms = [form if one.kind == kind else one for one in context["forms"]]
    return render(request, "initiatives/one.html", context | {"forms": forms, "tried": kind}, status=422)


@member(*DOERS, methods=("POST",))
def acceptances(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Keeps the owner's yes."""
    return _act(
        request, access, initiative, lambda: accept_initiative(by=access, initiative=initiative, now=timezone.now())
    )


@member(Role.LEADER, methods=("POST",))
def phases(request: HttpRequest, access: Access, initiative: str) -> HttpResponse:
    """Starts it, lets it go on, or ends it."""
    phase, because = request.POST.get("phase", ""), request.POST.get("because", "")[:300]
    return _act(
        request,
        access,
        initiative,
        lambda: set_phase(by=access, initiative=initiative, phase=phase, because=because, now=timezone.now()),
    )


def _act(request: HttpRequest, access: Access, initiative: str, act: Callable[[], object]) -> HttpResponse:
    with refusals_told(request):
        act()
    return _to(access, initiative)


def _known(request: HttpRequest, access: Access, initiative: str) -> dict[str, object]:
    found = context_of(request, access, initiative, timezone.now())
    if found is None:
        raise Http404
    return found


def _list(request: HttpRequest, access: Access, form: DraftForm, status: int = 200) -> HttpResponse:
    context = {"standings": standings(access, timezone.now()), "form": form}
    return render(request, "initiatives/show.html", context, status=status)


def _to(access: Access, initiative: str) -> HttpResponse:
    return redirect("initiative", organisation=access.organisation.slug, initiative=initiative)
